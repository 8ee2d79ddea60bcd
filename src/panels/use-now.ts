import { useEffect, useState } from "react";

/** The present in ms, refreshed every `everyMs`: for ages that are shown, never for data. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** 3小时12分, 12分, 不到1分. */
export function ageText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "不到1分";
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}分` : `${hours}小时${minutes % 60}分`;
}
