/** 30秒, 2分钟, 1小时5分钟: how long to wait, never too short. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))}秒`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return `${minutes}分钟`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}小时${rest === 0 ? "" : `${rest}分钟`}`;
}
