/**
 * Where an arrow key leads from a row or point; null for keys that are not ours. Ends stop, they
 * don't wrap.
 */
export function stepIndex(
  key: string,
  axis: "rows" | "points",
  from: number | null,
  count: number,
): number | null {
  if (count === 0) return null;
  const [back, forward] = axis === "rows" ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case forward:
      return from === null ? 0 : Math.min(from + 1, count - 1);
    case back:
      return from === null ? count - 1 : Math.max(from - 1, 0);
    default:
      return null;
  }
}
