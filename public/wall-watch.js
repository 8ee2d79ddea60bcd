/**
 * A wall whose program did not arrive says so, and tries again by itself: nobody is there to press 刷新. Does nothing on
 * other pages. It is no part of the program, and its name carries no hash: it is there when those files are missing.
 */
(() => {
  if (location.pathname.replace(/\/$/, "") !== new URL("wall", document.baseURI).pathname) return;

  /** The program itself says within 15 s what is wrong. */
  const PATIENCE_MS = 30_000;
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent =
    "看板没有启动：程序文件没有读全，服务器上可能正在更新版本。1分钟左右自动重试。";
  // Behind all else: what the program draws late covers it. The colours of the wall's page and ink.
  words.style.cssText =
    "position:fixed;inset:0;z-index:-1;margin:0;padding:15vmin 6vmin;background:#0A1017;color:#F5F8FA;font:max(24px,4vmin)/1.4 sans-serif";

  // Its own words in place of those of index.html, which ask for a person.
  const style = document.createElement("style");
  style.textContent = "#not-started{display:none}";
  document.head.append(style);
  const isEmpty = () =>
    document.getElementById("not-started") !== null ||
    document.getElementById("root").textContent === "";
  /**
   * Only that the host serves the app's document. The program asks for more before it reloads itself (the files, config.json);
   * but this file must do without the program, and where a reload finds them missing still, it stands here again and goes on.
   */
  const isServed = async () => {
    const response = await fetch(location.href, {
      cache: "no-store",
      signal: AbortSignal.timeout(15_000),
    });
    return response.ok && (await response.text()).includes('name="build"');
  };
  const watch = () => {
    if (!isEmpty()) return words.remove();
    document.body.append(words);
    // Walls that failed together must not come back together.
    setTimeout(() => void retry(), PATIENCE_MS * (1 + Math.random()));
  };
  /** Another page in this one's place would not try again. */
  const retry = async () => {
    if (isEmpty() && (await isServed().catch(() => false))) location.reload();
    else watch();
  };
  setTimeout(watch, PATIENCE_MS);
})();
