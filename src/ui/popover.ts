/** The two surfaces that the others are made of: beside what was pressed, and over the page. */
import { lazySurface } from "./lazy-surface";

export const popover = lazySurface(
  "弹出窗口",
  async () => (await import("./popover-surface")).PopoverSurface,
);
export const dialog = lazySurface(
  "对话框",
  async () => (await import("./dialog-surface")).DialogSurface,
);
