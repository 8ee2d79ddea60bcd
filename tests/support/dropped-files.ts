/** Files that somebody lets fall on a page. */
import type { Page } from "@playwright/test";

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets files fall on the middle of the page, and answers whether the page took them. */
export async function dropFiles(page: Page, files: readonly Dropped[]): Promise<boolean> {
  const given = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  return page.locator("main").evaluate((main, all) => {
    const dataTransfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
    }
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return !main.dispatchEvent(drop);
  }, given);
}
