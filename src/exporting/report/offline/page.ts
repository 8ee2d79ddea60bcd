/** The offline page: one HTML file that asks for nothing and runs nothing but its own few lines. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import {
  type Attributed,
  type ReportOutline,
  demoWordsOf,
  namedBriefly,
} from "../../../report/outline";
import { SOFTWARE } from "../../software";
import { type Markup, NOTHING, markup } from "./markup";
import SCRIPT from "./in-page.js?raw";
import { pageStyle } from "./page-style";
import { type PageSection, pageSection, sectionTitle } from "./sections";

export interface PageRequest {
  readonly outline: ReportOutline;
  readonly sections: readonly PageSection[];
  /** Of the fonts that the drawings need, each once. */
  readonly fontRules: readonly string[];
  /** 2026年10月9日08:05 */
  readonly madeAt: string;
  /** The board's name. */
  readonly board: string;
  readonly watermark: string | null;
}

/**
 * The whole file. Its policy allows its one style sheet, its one script, and pictures and fonts
 * inside of it: whatever a text might hold, nothing is asked of any host and nothing else runs.
 */
export function offlinePage(request: PageRequest): string {
  const { outline, sections, fontRules, watermark } = request;
  const demo = demoWordsOf(outline);
  const style = pageStyle(fontRules, watermark);
  const script = SCRIPT.replaceAll("\r\n", "\n");
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="${SOFTWARE}">
<meta name="referrer" content="no-referrer">
<meta name="renderer" content="webkit">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[outline.title, demo].filter(Boolean).join("　")}</title>
<link rel="icon" href="data:,">
<style>${{ text: style }}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
${demo === "" ? NOTHING : markup`<p class="demo">${demo}</p>`}
<div class="page">
${cover(request, demo)}${contents(sections)}<main id="main">
${sections.map((section, index) => pageSection(section, idOf(index)))}${ending(outline, demo)}</main>
</div>
${BAR}${watermark === null ? NOTHING : markup`<div class="watermark" aria-hidden="true"></div>\n`}<script type="module">${{ text: script }}</script>
</body>
</html>
`.text;
}

function hashOf(text: string): string {
  return `sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}`;
}

const idOf = (index: number) => `part-${index + 1}`;

function cover({ outline, madeAt, board }: PageRequest, demo: string): Markup {
  const { title, office, period, asOf, versions } = outline;
  const line = (text: string | Markup) =>
    text === "" || text === NOTHING ? NOTHING : markup`<p>${text}</p>\n`;
  return markup`<header class="part cover"><div class="slide">
<h1>${title}</h1>
<p class="office">${[office, period].filter(Boolean).join("　")}</p>
${line(tagOf(demo))}
${line([asOf, namedBriefly(versions, "个版本")].filter(Boolean).join("　"))}${line(`制作时间：${madeAt}　${board}`)}</div>
<p class="tools"><button type="button" class="primary" data-start hidden>全屏放映</button></p>
</header>
`;
}

function contents(sections: readonly PageSection[]): Markup {
  const entries = sections.map(
    ({ part }, index) => markup`<li><a href="#${idOf(index)}">${sectionTitle(part)}</a></li>\n`,
  );
  return markup`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">目录</h2>
<ol>${entries}<li><a href="#sources">口径和来源</a></li></ol></nav>
`;
}

function tagOf(demo: string): Markup {
  return demo === "" ? NOTHING : markup`<span class="tag">${demo}</span>`;
}

/** What all of it is made by, at the end as in the deck. */
function ending({ definitions, sources }: ReportOutline, demo: string): Markup {
  const list = (head: string, entries: readonly Attributed[]) =>
    entries.length === 0
      ? NOTHING
      : markup`<h3>${head}</h3>\n<ul>${entries.map(
          ({ words, of }) => markup`<li>${words}${of === "" ? "" : `（${of}）`}</li>\n`,
        )}</ul>
`;
  return markup`<section class="part" id="sources" aria-labelledby="sources-title"><div class="slide">
<div class="head"><h2 id="sources-title">口径和来源</h2>${tagOf(demo)}</div>
${list("口径", definitions)}${list("来源", sources)}</div>
</section>
`;
}

/** Of the presentation; in-page.js shows it. */
const BAR = markup`<div class="bar" role="toolbar" aria-label="放映" hidden>
<button type="button" data-go="-1">上一页</button>
<span class="place" role="status"></span>
<button type="button" data-go="1">下一页</button>
<button type="button" data-end>退出</button>
</div>
<p class="unseen" role="status" data-said></p>
`;
