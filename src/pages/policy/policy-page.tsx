export function PolicyPage() { return <h1>policy</h1>; }
