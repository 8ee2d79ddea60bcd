/** 加入汇报 as a presenter presses it, and what the browser then holds. */
import type { Page } from "@playwright/test";
import { expect } from "./browser-test";
import { figureOf } from "./page-reading";

export interface KeptItem {
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
  readonly content: { readonly kind: string; readonly figure?: { readonly id: string } };
}

export interface KeptTray {
  readonly name: string;
  readonly items: readonly KeptItem[];
}

/** Presses 加入汇报 in the menu of the figure that begins so. */
export async function collectFigure(page: Page, head: string): Promise<void> {
  await figureOf(page, head).getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: "加入汇报" }).click();
}

/** Waits until this is said, and answers the message. */
export async function expectTold(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
}

/** All trays of this browser, as they are kept. */
export async function keptTrays(page: Page): Promise<readonly KeptTray[]> {
  return page.evaluate(
    async () =>
      new Promise<readonly KeptTray[]>((resolve, reject) => {
        const request = indexedDB.open("reports");
        request.addEventListener("error", () => reject(new Error("no database")));
        request.addEventListener("success", () => {
          const all = request.result.transaction("trays").objectStore("trays").getAll();
          all.addEventListener("success", () => {
            request.result.close();
            resolve(all.result);
          });
        });
      }),
  );
}

/** 通报, 县区对比, 完成投资 at its page: what a tray holds, in its order. */
export function wordsOf({ items }: KeptTray): string[] {
  return items.map(({ path, content }) => [path, content.figure?.id ?? content.kind].join(" "));
}
