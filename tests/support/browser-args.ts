/** How every Chromium of the tests is started. */

/**
 * What Playwright 1.65 itself turns off: of two such switches the browser heeds the last, so its
 * list is repeated here, followed by ours. The suggestions of the address bar are a page of the
 * browser's own, with a renderer for each new context: without it a test costs a third less.
 */
const FEATURES_OFF =
  "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay," +
  "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin," +
  "OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch," +
  "WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup";

/**
 * Chromium has no sandbox for root; the rest keeps it from talking to its maker, from needing a
 * GPU, and from idle work.
 */
export const BROWSER_ARGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${FEATURES_OFF}`,
];
