/**
 * Playwright's global setup: finds the browser once, the workers read its path from the
 * environment.
 */
import { ensureChineseFont, findBrowser } from "./find-browser";

export default function setUpBrowser(): void {
  process.env["CHROME_PATH"] = findBrowser();
  ensureChineseFont();
}
