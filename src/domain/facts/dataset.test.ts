import { expect, test } from "vitest";
import { type Source, enterpriseCountWord, sourceFor, sourceTitle } from "./dataset";
import { month, officeOf, units } from "../fixtures/build";

test("上报数, 入库数 and 口径未注明 differ", () => {
  expect([
    enterpriseCountWord("submitted"),
    enterpriseCountWord("registered"),
    enterpriseCountWord(null),
  ]).toEqual(["上报数", "入库数", "口径未注明"]);
});

test("a source covers a group in a month; the data set's own title is the fallback", () => {
  const source: Source = {
    id: "s1",
    title: "四上通报",
    document: null,
    months: [month("2020-09")],
    groups: ["enterprises"],
    count: "submitted",
    note: null,
  };
  const dataset = { ...officeOf({ units: units(1) }).dataset, sources: [source] };
  expect(sourceFor(dataset, "enterprises", month("2020-09"))?.count).toBe("submitted");
  expect(sourceFor(dataset, "enterprises", month("2020-06"))).toBeNull();
  expect(sourceFor(dataset, "investment", month("2020-09"))).toBeNull();
  expect(sourceTitle(dataset, "enterprises", month("2020-09"))).toBe("四上通报");
  expect(sourceTitle(dataset, "investment", month("2020-09"))).toBe("测试通报");
});
