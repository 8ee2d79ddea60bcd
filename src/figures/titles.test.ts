/** Titles and takeaways of the real notices, word for word. */
import { describe, expect, test } from "vitest";
import { view } from "../domain/fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../domain/fixtures/real-notices";
import { figureTitle } from "./figure";
import { FIGURES } from "./registry";

describe("exact titles and takeaways of the real notices", () => {
  test.each([
    [xiangxi(), "investment-plan", "完成投资：7个单位达到序时，州直欠16.3个百分点"],
    [xiangxi(), "investment-rate", "投资完成率：全州74.1%，7个单位达到序时"],
    [xiangxi(), "lamps", "亮灯：1个单位有红灯：州直"],
    [xiangxi(), "rate-trend", "三率走势：开工超10.3点，投资欠0.9点"],
    [shangqiu202009(), "enterprises-added", "四上新增：新增136家，永城市、梁园区占44.9%"],
    [shangqiu202009(), "enterprises-net", "四上净增：退出未报，净增算不出"],
    [shangqiu201910(), "investment-plan", "完成投资：9个单位均达到序时"],
    [shangqiu201910(), "investment-rate", "投资完成率：全市93.1%（市级公布），单位未报齐"],
    [shangqiu202106(), "start-rate", "开工率：全市95.9%（市级公布），单位未报齐"],
  ] as const)("%#: %s %s", (office, id, title) => {
    expect(figureTitle(FIGURES[id].build(view(office)))).toBe(title);
  });

  test("完成投资 of 湘西", () => {
    expect(FIGURES["investment-plan"].build(view(xiangxi())).takeaway).toBe(
      "1—9月，全州完成投资474.5亿元，为年度投资计划的74.1%，低于序时进度0.9个百分点。" +
        "州直低于序时16.3个百分点，泸溪县低于序时1.8个百分点，保靖县低于序时1.3个百分点。",
    );
  });
});
