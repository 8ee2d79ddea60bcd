export function CountyPage() { return <h1>county</h1>; }
