/**
 * 导出: the menus by which figures and tables leave the screen. What they hold (contract section 4
 * names the entries) is loaded when one is approached.
 */
import type { Figure } from "../../figures/figure";
import { lazySurface } from "../../ui/lazy-surface";
import { Trigger } from "../../ui/trigger";
import type { TableExportProps } from "./export-surfaces";

const NAME = "导出";
const PART = "导出菜单";
const figureMenu = lazySurface(
  PART,
  async () => (await import("./export-surfaces")).FigureExportSurface,
);
const tableMenu = lazySurface(
  PART,
  async () => (await import("./export-surfaces")).TableExportSurface,
);

/** 导出 of a figure. */
export function FigureExportMenu({ figure }: { readonly figure: Figure }) {
  return (
    <Trigger
      trigger={{ look: "text", label: NAME }}
      opens="menu"
      disabled={false}
      prefetch={figureMenu.prefetch}
    >
      {({ anchor, close }) => (
        <figureMenu.Surface anchor={anchor} label={NAME} figure={figure} onClose={close} />
      )}
    </Trigger>
  );
}

/** 导出 of a table. */
export function TableExportMenu(table: TableExportProps) {
  return (
    <Trigger
      trigger={{ look: "text", label: NAME }}
      opens="menu"
      disabled={false}
      prefetch={tableMenu.prefetch}
    >
      {({ anchor, close }) => (
        <tableMenu.Surface anchor={anchor} label={NAME} {...table} onClose={close} />
      )}
    </Trigger>
  );
}
