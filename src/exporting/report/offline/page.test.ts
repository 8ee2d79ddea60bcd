import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { view } from "../../../domain/fixtures/build";
import { shangqiu202009 } from "../../../domain/fixtures/real-notices";
import type { Figure } from "../../../figures/figure";
import { FIGURES } from "../../../figures/registry";
import type { ReportItem } from "../../../report/item";
import { reportOutline } from "../../../report/outline";
import { offlinePage } from "./page";

const HOSTILE = `<img src=x onerror=alert(1)></script></style>"'&\u2028`;
const FIGURE = FIGURES["enterprises-added"].build(view(shangqiu202009()));

function itemOf(figure: Figure): ReportItem {
  return {
    id: "i1",
    office: "shangqiu",
    addedAt: "2020-10-09T08:00:00+08:00",
    path: "/figures/enterprises-added",
    search: {},
    content: { kind: "figure", figure },
  };
}

function pageOf(figure: Figure, rest: { name?: string; link?: string; watermark?: string } = {}) {
  const {
    name = "三季度汇报",
    link = "http://10.1.2.3/figures/enterprises-added",
    watermark,
  } = rest;
  const outline = reportOutline({ name, items: [itemOf(figure)] });
  return offlinePage({
    outline,
    sections: outline.parts.map((part) => ({
      part,
      link,
      drawings: [{ text: '<svg viewBox="0 0 9 9"></svg>' }],
    })),
    fontRules: [],
    madeAt: "2020年10月9日08:05",
    board: "商丘市看板",
    watermark: watermark ?? null,
  });
}

const DEMO = { ...FIGURE, stamp: { ...FIGURE.stamp, demo: true } };

describe("the offline page", () => {
  test("allows its own style and script by their hashes, and no host", () => {
    const page = pageOf(FIGURE, { watermark: "发改委 张三" });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    for (const [tag, directive] of [
      ["style", "style-src"],
      ['script type="module"', "script-src"],
    ] as const) {
      const text = page.split(`<${tag}>`)[1]?.split(`</${tag.split(" ")[0]}>`)[0] ?? "";
      const hash = createHash("sha256").update(text).digest("base64");
      expect(policy.replaceAll("&#39;", "'")).toContain(`${directive} 'sha256-${hash}';`);
    }
    expect(policy.replaceAll("&#39;", "'")).toContain("default-src 'none';");
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  test("says title, office, period, data, version and the moment of making", () => {
    const page = pageOf(FIGURE);
    for (const words of [
      "<h1>三季度汇报</h1>",
      "商丘市　2020年三季度累计",
      "数据截至2020年9月",
      "制作时间：2020年10月9日08:05　商丘市看板",
      '<h2 id="part-1-title">图1　四上新增：',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain("演示数据");
  });

  test("of invented data says so in its title, its band, its cover and every section", () => {
    const page = pageOf(DEMO);
    expect(page).toContain("<title>三季度汇报　演示数据（虚构）</title>");
    expect(page).toContain('<p class="demo">演示数据（虚构）</p>');
    const parts = page.split('class="part').slice(1);
    expect(parts).toHaveLength(3);
    expect(parts.filter((part) => !part.includes('<span class="tag">演示数据（虚构）'))).toEqual(
      [],
    );
  });

  test("holds no markup of any text, wherever it stands", () => {
    const words = {
      message: HOSTILE,
      takeaway: HOSTILE,
      notes: [HOSTILE],
      stamp: { ...FIGURE.stamp, region: HOSTILE, source: HOSTILE, range: HOSTILE },
    };
    const page = pageOf({ ...FIGURE, ...words }, { name: HOSTILE, watermark: HOSTILE });
    expect(page).not.toContain("<img");
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/onerror/g)?.length).toBeGreaterThan(5);
  });

  test("makes a link of a web address only", () => {
    expect(pageOf(FIGURE)).toContain(
      '<a href="http://10.1.2.3/figures/enterprises-added" target="_blank" rel="noopener noreferrer">',
    );
    const page = pageOf(FIGURE, { link: "javascript:alert(1)" });
    expect(page).toContain("链接：javascript:alert(1)");
    expect(page).not.toContain('href="javascript');
  });
});
