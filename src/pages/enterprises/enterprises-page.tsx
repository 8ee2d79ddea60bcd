export function EnterprisesPage() { return <h1>enterprises</h1>; }
