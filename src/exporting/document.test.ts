import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type DocumentRequest, textDocument } from "./document";

const REQUEST: DocumentRequest = {
  heading: "商丘市重点项目推进情况通报（2020年三季度累计）",
  paragraphs: [
    "1—9月份，全市新增规上工业企业34家，其中永城市21家。",
    "“四上”完成率85.3%，低于序时−0.9个百分点。",
  ],
  footer: [
    "来源：商丘市重点项目通报，数据截至2020年9月，版本r42",
    "链接：https://kanban.example.gov.cn/report?quarter=2020Q3&basis=ytd",
  ],
  demo: false,
  watermark: null,
  exportedAt: "2020-10-09T08:05:00+08:00",
};

async function parts(patch: Partial<DocumentRequest> = {}): Promise<Record<string, string>> {
  const blob = await textDocument({ ...REQUEST, ...patch });
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const NO_BREAK = "\uFEFF";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

/** Each paragraph's style and text. */
function paragraphsOf(xml: string): { style: string; text: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = ""]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(content)?.[1] ?? "",
    text: [...content.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll(NO_BREAK, "")
      .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity),
  }));
}

const bodyOf = async (patch?: Partial<DocumentRequest>) =>
  paragraphsOf((await parts(patch))["word/document.xml"] ?? "");

test("one heading, the paragraphs, then the source: text as given", async () => {
  expect(await bodyOf()).toEqual([
    { style: "Heading1", text: REQUEST.heading },
    ...REQUEST.paragraphs.map((text) => ({ style: "BodyText", text })),
    ...REQUEST.footer.map((text) => ({ style: "SourceLine", text })),
  ]);
});

test("every style names its East Asian font; Chinese text is Chinese, Latin text is not", async () => {
  const styles = (await parts())["word/styles.xml"] ?? "";
  const styleOf = (id: string) =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? "";
  expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="仿宋".*<\/w:docDefaults>/s);
  expect(new Set(styles.match(/<w:lang [^>]*>/g))).toEqual(
    new Set(['<w:lang w:val="en-US" w:eastAsia="zh-CN"/>']),
  );
  expect(styleOf("Heading1")).toContain('w:eastAsia="方正小标宋简体"');
  expect(styleOf("Heading1")).toContain('<w:sz w:val="44"/>');
  expect(styleOf("Heading1")).toContain('<w:jc w:val="center"/>');
  expect(styleOf("BodyText")).toContain('w:eastAsia="仿宋"');
  expect(styleOf("BodyText")).toContain('<w:sz w:val="32"/>');
  expect(styleOf("BodyText")).toMatch(/w:firstLineChars="200"/);
  expect(styleOf("BodyText")).toMatch(/<w:spacing [^>]*w:line="579"[^>]*w:lineRule="exact"/);
  expect(styleOf("SourceLine")).toContain('w:eastAsia="仿宋"');
});

test("the page is A4 with 156 mm of text: 28 characters of 16 pt", async () => {
  const xml = (await parts())["word/document.xml"] ?? "";
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  const [left, right] = ["left", "right"].map((side) =>
    Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]),
  );
  expect(11906 - (left ?? 0) - (right ?? 0)).toBe(8845);
  expect(8845 / 20 / 16).toBeCloseTo(27.6, 1);
});

test("22 lines of 28 characters: the page's grid, exact lines, tight characters", async () => {
  const files = await parts();
  const xml = files["word/document.xml"] ?? "";
  expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
  const [top, bottom] = ["top", "bottom"].map((side) =>
    Number(new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(xml)?.[1]),
  );
  const height = 16838 - (top ?? 0) - (bottom ?? 0);
  expect((height / 20 / 72) * 25.4).toBeCloseTo(225, 1);
  expect(Math.floor(height / 579)).toBe(22);
  const body =
    /w:styleId="BodyText".*?<\/w:style>/s.exec(files["word/styles.xml"] ?? "")?.[0] ?? "";
  expect(body).toContain('<w:spacing w:val="-5"/>');
  expect(Math.floor(8845 / 20 / (16 - 5 / 20))).toBe(28);
  // Small lines keep their own height.
  expect(files["word/styles.xml"]).toMatch(/w:styleId="SourceLine".*?<w:snapToGrid w:val="0"\/>/);
});

test("fonts go by name, with what stands in for them where a machine lacks them", async () => {
  const table = (await parts())["word/fontTable.xml"] ?? "";
  const fonts = [...table.matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"\/>/g)];
  expect(fonts.map(([, name, alternatives]) => [name, alternatives])).toEqual([
    ["方正小标宋简体", "方正小标宋_GBK,方正小标宋,宋体,SimSun"],
    ["仿宋", "仿宋_GB2312,FangSong"],
    ["楷体", "楷体_GB2312,KaiTi"],
    ["黑体", "SimHei"],
    ["宋体", "SimSun"],
  ]);
  expect(table).not.toContain("embed");
});

test("invented figures say so under the heading, in a frame, and at the head of every page", async () => {
  const files = await parts({ demo: true });
  expect(paragraphsOf(files["word/document.xml"] ?? "")[1]).toEqual({
    style: "DemoLine",
    text: "演示数据（虚构）",
  });
  expect(paragraphsOf(files["word/header1.xml"] ?? "")).toEqual([
    { style: "DemoLine", text: "演示数据（虚构）" },
  ]);
  expect(paragraphsOf(files["word/header2.xml"] ?? "")).toEqual([
    { style: "DemoLine", text: "演示数据（虚构）" },
  ]);
  expect(files["word/document.xml"]).toMatch(/<w:headerReference w:type="default"/);
  expect(files["word/document.xml"]).toMatch(/<w:headerReference w:type="even"/);
  expect(files["word/styles.xml"]).toMatch(/w:styleId="DemoLine".*?<w:pBdr><w:top /s);
});

test("a watermark stands behind every page, and nothing of it else", async () => {
  const files = await parts({ watermark: "内部资料　2020年10月9日08:05" });
  for (const path of ["word/header1.xml", "word/header2.xml"])
    expect(files[path]).toMatch(/<v:textpath [^>]*string="内部资料　2020年10月9日08:05"/);
  expect(await parts({ watermark: "内部资料" })).toEqual(await parts({ watermark: "内部资料" }));
  expect((await parts())["word/header1.xml"]).toBeUndefined();
});

test("real figures carry no such words", async () => {
  const files = await parts();
  for (const xml of Object.values(files)) expect(xml).not.toContain("虚构");
  expect(files["word/header1.xml"]).toBeUndefined();
});

test("text is text: no markup, no field, no control characters", async () => {
  const hostile = `<w:fldSimple w:instr="DDE"/>&amp; =cmd|' /C calc'!A0 "坏"`;
  const files = await parts({
    heading: `标\u0000题\uD800`,
    paragraphs: [hostile, "\u0007前\u001F后"],
    footer: [],
  });
  expect(paragraphsOf(files["word/document.xml"] ?? "").map(({ text }) => text)).toEqual([
    "标题",
    hostile,
    "前后",
  ]);
  expect(files["word/document.xml"]).not.toMatch(/<w:fldSimple|<w:instrText|<w:hyperlink/);
});

test("line ends make paragraphs, empty ones are left out, and no paragraphs is still a document", async () => {
  const texts = await bodyOf({ paragraphs: ["甲\r\n乙\n\n丙", "  "], footer: [] });
  expect(texts.map(({ text }) => text)).toEqual([REQUEST.heading, "甲", "乙", "丙"]);
  expect(await bodyOf({ paragraphs: [], footer: [] })).toEqual([
    { style: "Heading1", text: REQUEST.heading },
  ]);
});

test("pages are numbered outside: odd ones right, even ones left, a character from the edge", async () => {
  const files = await parts();
  expect(files["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
  expect(files["word/document.xml"]).toMatch(
    /<w:footerReference w:type="default" r:id="rId\d+"\/><w:footerReference w:type="even"/,
  );
  const [odd = "", even = ""] = [files["word/footer1.xml"], files["word/footer2.xml"]];
  expect(odd).toContain('<w:ind w:end="280"/><w:jc w:val="right"/>');
  expect(even).toContain('<w:ind w:start="280"/><w:jc w:val="left"/>');
  for (const footer of [odd, even]) expect(footer).toMatch(/— <.*PAGE.* —/);
  const style = /<w:style [^>]*w:styleId="PageNumberLine".*?<\/w:style>/s.exec(
    files["word/styles.xml"] ?? "",
  )?.[0];
  expect(style).toContain('w:eastAsia="宋体"');
  expect(style).toContain('<w:sz w:val="28"/>');
});

test("the same request gives the same bytes, and no machine or person is named as author", async () => {
  const bytes = async () => new Uint8Array(await (await textDocument(REQUEST)).arrayBuffer());
  expect(await bytes()).toEqual(await bytes());
  const files = await parts();
  expect(files["docProps/core.xml"]).toContain(">2020-10-09T00:05:00Z</dcterms:created>");
  expect(files["docProps/core.xml"]).toContain("<dc:creator>重点项目推进看板</dc:creator>");
  expect(files["docProps/core.xml"]).not.toContain("Un-named");
});

test("a number is tied to its unit, its sign and its range, and its digits to nothing", async () => {
  const text =
    "1—9月份，第3位，完成1,025.79亿元（84.8%，11/12个单位），同比−0.9个百分点；2026年四季度新增21家。";
  const xml = (await parts({ paragraphs: [text], footer: [] }))["word/document.xml"] ?? "";
  const runs = [
    ...xml.matchAll(
      /<w:r>(?:<w:rPr><w:lang w:val="en-US" w:eastAsia="(\S+)"\/><\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g,
    ),
  ];
  const whole = runs
    .filter(([, language]) => language === "en-US")
    .map(([, , run = ""]) => run.replaceAll(NO_BREAK, "~"));
  expect(whole.slice(1)).toEqual([
    "1~—~9~月~份",
    "第~3~位",
    "1,025.79~亿~元",
    "84.8%",
    "11~/~12~个~单~位",
    "−~0.9~个~百~分~点",
    "2026~年~四~季~度",
    "21~家",
  ]);
  const others = runs.filter(([, language]) => language !== "en-US").map(([, , run = ""]) => run);
  expect(others.join("")).not.toMatch(/\d/);
  expect(others.join("")).not.toContain(NO_BREAK);
});

test("only the line of the link may break inside a word, and is tied nowhere", async () => {
  const files = await parts({
    footer: [
      "数据截至2020年9月",
      "链接：https://a.example/report?quarter=2020Q3",
      "导出时间：2026年10月9日",
    ],
  });
  const lines = [...(files["word/document.xml"] ?? "").matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(
    ([, content = ""]) => content,
  );
  const broken = lines.filter((line) => line.includes('<w:wordWrap w:val="0"/>'));
  expect(broken).toHaveLength(1);
  expect(broken[0]).toContain("链接：https://a.example/report?quarter=2020Q3");
  expect(lines.at(-1)).toContain("2026");
});
