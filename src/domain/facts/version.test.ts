import { describe, expect, test } from "vitest";
import { type PublishedVersion, editionWords, frozenWords, publishedWords } from "./version";

const NINTH: PublishedVersion = {
  id: "v9",
  number: 9,
  name: "三季度调度会",
  at: "2026-10-08T01:00:00Z",
  note: null,
  corrections: 3,
};
const PLAIN = { ...NINTH, name: null };
const ZONE = "Asia/Shanghai";
const IN_NOVEMBER = Date.UTC(2026, 10, 30);

describe("when a version was published", () => {
  test.each([
    [NINTH, "第9版（三季度调度会），2026-10-08发布，较上一版更正3处"],
    [PLAIN, "第9版，2026-10-08发布，较上一版更正3处"],
    [{ ...PLAIN, corrections: 0 }, "第9版，2026-10-08发布"],
    [{ ...PLAIN, corrections: null }, "第9版，2026-10-08发布"],
  ])("%#: %s", (version, words) => {
    expect(publishedWords(version, ZONE)).toBe(words);
  });

  test("on the office's calendar, wherever the server stands", () => {
    const evening = { ...PLAIN, corrections: 0, at: "2026-10-07T17:00:00Z" };
    expect(publishedWords(evening, ZONE)).toBe("第9版，2026-10-08发布");
    expect(publishedWords({ ...evening, at: "2026-10-07T17:00:00" }, ZONE)).toBe(
      "第9版，2026-10-07发布",
    );
  });
});

describe("a version that stays what it was", () => {
  test("by its meeting, or as an old one", () => {
    const at = { timeZone: ZONE, nowMs: IN_NOVEMBER };
    expect(frozenWords(NINTH, at)).toBe("会议版：三季度调度会（第9版，10月8日），不随更新变化");
    expect(frozenWords(PLAIN, at)).toBe("第9版（历史版本），10月8日发布，不随更新变化");
  });

  test("with the year where it is another", () => {
    const at = { timeZone: ZONE, nowMs: Date.UTC(2027, 1, 1) };
    expect(frozenWords(NINTH, at)).toContain("（第9版，2026年10月8日）");
  });
});

describe("what stands beside a source", () => {
  test("the version, else the revision", () => {
    expect(editionWords({ revision: "r7", version: NINTH })).toBe("第9版（三季度调度会）");
    expect(editionWords({ revision: "r7", version: null })).toBe("版本r7");
  });

  test("of figures that are newer than the data set only their revision", () => {
    expect(editionWords({ revision: "r7", version: NINTH }, "r8")).toBe("版本r8");
  });
});
