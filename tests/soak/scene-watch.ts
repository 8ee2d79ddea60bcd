/**
 * Looks at the wall from inside the page after every change of its DOM, before anything of it can
 * be painted.
 */

export interface SceneTally {
  /** Another page of the rotation came to stand. */
  readonly changes: number;
  /**
   * The longest time without a sentence and a plot or words, in virtual ms, once there was a first
   * picture.
   */
  readonly longestBlankMs: number;
  /** Changes after which the screen showed nothing. */
  readonly blanks: number;
  /** Panes with words instead of a scene: it crashed. */
  readonly crashes: number;
  /** How often each scene came. */
  readonly seen: Readonly<Record<string, number>>;
}

export interface SceneWatch {
  tally(): SceneTally;
  /**
   * The first page of the rotation stands, for at least a virtual second and no more than three,
   * under fresh data without a mark.
   */
  isAtStart(): boolean;
}

declare global {
  interface Window {
    soakWatch: SceneWatch;
  }
}

/**
 * An init script, after that of the clock. One whole, as only its own text reaches the page; keeps
 * counts only.
 */
export function installSceneWatch(): void {
  const DEMO = "演示数据（虚构）";
  const seen: Record<string, number> = {};
  let standing: WeakRef<Element> | null = null;
  let first: string | null = null;
  let changes = 0;
  let blanks = 0;
  let crashes = 0;
  let longestBlankMs = 0;
  let blankSince: number | null = null;
  let changedAt = 0;

  const panesOf = (layer: Element) => [...layer.querySelectorAll("section[aria-label]")];
  const isWell = (pane: Element): boolean => {
    const hasMessage = (pane.querySelector("h2")?.textContent ?? "").trim() !== "";
    const texts = [...pane.querySelectorAll("svg[data-scene] text")].map((text) =>
      (text.textContent ?? "").trim(),
    );
    // The watermark alone is no plot.
    return hasMessage && texts.some((text) => text !== "" && text !== DEMO);
  };
  const says = (pane: Element) => (pane.textContent ?? "").trim() !== "";
  const nameOf = (layer: Element) =>
    panesOf(layer)
      .map((pane) => pane.getAttribute("aria-label") ?? "")
      .join("、");
  const pageOf = (layer: Element) =>
    `${nameOf(layer)} ${layer.querySelector("svg[data-scene]")?.textContent ?? ""}`;

  const noteChange = (layer: Element): void => {
    standing = new WeakRef(layer);
    changes += 1;
    changedAt = window.soakClock.now();
    seen[nameOf(layer)] = (seen[nameOf(layer)] ?? 0) + 1;
    crashes += panesOf(layer).filter((pane) => says(pane) && !isWell(pane)).length;
  };
  const noteBlank = (isBlank: boolean): void => {
    const now = window.soakClock.now();
    if (isBlank && blankSince === null) {
      blankSince = now;
      blanks += 1;
    }
    if (blankSince !== null) longestBlankMs = Math.max(longestBlankMs, now - blankSince, 1);
    if (!isBlank) blankSince = null;
  };
  const look = (): void => {
    const layer = document.querySelector("main > div:not([aria-hidden])");
    const panes = layer ? panesOf(layer) : [];
    // Before the first picture there is nothing that could go away.
    if (standing === null && panes.length === 0) return;
    noteBlank(panes.length === 0 || !panes.every((pane) => isWell(pane) || says(pane)));
    if (!layer || layer === standing?.deref()) return;
    first ??= nameOf(layer);
    noteChange(layer);
  };

  let startPage: string | null = null;
  const isAtStart = (): boolean => {
    const layer = standing?.deref();
    const stoodMs = window.soakClock.now() - changedAt;
    if (!layer || nameOf(layer) !== first || stoodMs < 1000 || stoodMs > 3000) return false;
    const status = document.querySelector("header [data-freshness]");
    if (
      status?.getAttribute("data-freshness") !== "fresh" ||
      (status.textContent ?? "").includes("修订")
    )
      return false;
    // Asked for every few minutes, and forgotten with the reading after it.
    if (performance.getEntriesByType("resource").some(({ name }) => name.includes("version.json")))
      return false;
    startPage ??= pageOf(layer);
    return pageOf(layer) === startPage && document.querySelector("main > [aria-hidden]") === null;
  };
  window.soakWatch = {
    tally: () => ({ changes, blanks, crashes, longestBlankMs, seen: { ...seen } }),
    isAtStart,
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
}
