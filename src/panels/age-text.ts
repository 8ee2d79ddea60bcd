/** 3小时12分, 12分, 不到1分. */
export function ageText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "不到1分";
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}分` : `${hours}小时${minutes % 60}分`;
}
