/** What a tray comes to: looked at as pages and as slides, and taken away. */
import type { Tray } from "../../report/tray";

export interface TrayOutputsProps {
  readonly tray: Tray;
}

/** Nothing yet: the previews and the files are parts of their own. */
export function TrayOutputs({ tray }: TrayOutputsProps) {
  return tray.items.length > 0 && null;
}
