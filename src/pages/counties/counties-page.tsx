export function CountiesPage() { return <h1>counties</h1>; }
