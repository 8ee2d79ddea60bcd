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

/** 10:24: the time of day on the reader's clock. */
export function clockText(at: number): string {
  const date = new Date(at);
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

/** 3小时12分, 12分, 不到1分. */
export function ageText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return "不到1分";
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}分` : `${hours}小时${minutes % 60}分`;
}
