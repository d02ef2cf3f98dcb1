export function StancesView() { return null; }
