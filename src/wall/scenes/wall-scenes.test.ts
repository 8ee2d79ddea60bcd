import { describe, expect, test } from "vitest";
import { buildYunling } from "../../../mocks/datasets/yunling/build-yunling";
import { parseDataset, parseFacts } from "../../data/wire/parse";
import {
  type Choice,
  type Office,
  choiceOf,
  officeOf,
  record,
  units,
  view,
} from "../../domain/fixtures/build";
import {
  shangqiu201910,
  shangqiu202009,
  shangqiu202106,
  xiangxi,
} from "../../domain/fixtures/real-notices";
import { BASES } from "../../domain/facts/period";
import { quartersWithData, resolveScope } from "../../domain/facts/scope";
import { takeSnapshot } from "../../domain/facts/snapshot";
import { SCENES, type SceneId } from "../rotation/scene-list";
import { NOT_ASKED, scene } from "./fixtures/scene";
import { ROOM, manyUnits } from "./fixtures/views";
import { wallScenes } from "./wall-scenes";

function yunling(): Office {
  const { dataset, facts } = buildYunling();
  return { dataset: parseDataset(dataset), facts: parseFacts(facts) };
}

const OFFICES: Readonly<Record<string, Office>> = {
  yunling: yunling(),
  xiangxi: xiangxi(),
  shangqiu2019: shangqiu201910(),
  shangqiu2020: shangqiu202009(),
  shangqiu2021: shangqiu202106(),
};

function office(name: string): Office {
  return OFFICES[name] ?? xiangxi();
}

describe("scenes", () => {
  test("stand in the order asked for", () => {
    const ids: SceneId[] = ["attention", "headline", "lamps"];
    expect(
      wallScenes(manyUnits(4), ids, { room: ROOM.wide, ledger: NOT_ASKED }).map(({ id }) => id),
    ).toEqual(ids);
  });

  test("say one thing each, with the figures of the notice of Xiangxi", () => {
    const snapshot = view(office("xiangxi"), { quarter: "2021Q3" });
    expect(
      wallScenes(snapshot, SCENES, { room: ROOM.wide, ledger: NOT_ASKED }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      "开工达到序时，投资低于序时，竣工、四上未报",
      "投资完成率74.1%，欠序时0.9个百分点",
      "开工率85.3%（州级公布），竣工率未报",
      "2021年三季度没有四上企业数",
      "红灯1盏，在州直",
      "开工高于序时10.3，投资低于序时0.9个百分点",
      "1个单位有红灯，开工未分报，竣工、四上未报",
    ]);
  });

  test("say it of the demo office", () => {
    const messages = wallScenes(view(office("yunling"), { quarter: "2026Q3" }), SCENES, {
      room: ROOM.wide,
      ledger: NOT_ASKED,
    }).map(({ message }) => message);
    expect(messages[0]).toMatch(/^[开竣投四].*(达到|低于)序时/);
    expect(messages[1]).toMatch(/^投资完成率\d+\.\d%，[欠超]序时\d+\.\d个百分点$/);
    expect(messages[4]).toMatch(/^红灯\d+盏/);
    expect(messages[5]).toBe("三率均高于上年同期（单位不同）");
    expect(messages[6]).toBe("5个单位有红灯，1个未报，1个四上新增为零");
  });

  test("have at most 26 characters, a page and a foot in every quarter and basis of every office", () => {
    const bad: string[] = [];
    for (const [name, { dataset, facts }] of Object.entries(OFFICES)) {
      for (const quarter of quartersWithData(dataset)) {
        for (const basis of BASES) {
          const { scope } = resolveScope(choiceOf({ quarter, basis }), dataset, facts);
          for (const { id, message, pages, takeaway, foot } of wallScenes(
            takeSnapshot(dataset, facts, scope),
            SCENES,
            {
              room: ROOM.wide,
              ledger: NOT_ASKED,
            },
          )) {
            const good =
              message.length > 0 &&
              message.length <= 26 &&
              pages.length > 0 &&
              takeaway !== "" &&
              foot.source !== "";
            if (!good) bad.push(`${name} ${quarter} ${basis} ${id}: ${message}`);
          }
        }
      }
    }
    expect(bad).toEqual([]);
  });

  test("of chosen units leave it to the header whose figures they are, and keep their subject", () => {
    const snapshot = manyUnits(6, { choice: { counties: ["u1", "u2"] } });
    expect(scene(snapshot, "investment").message).toBe("投资完成率60.8%，欠序时14.2个百分点");
    expect(scene(snapshot, "investment").foot.coverage).toBe("所选2/2个单位已报");
    expect(scene(snapshot, "headline").foot.coverage).toBe("所选2/2个单位已报");
  });

  test("of a single quarter that can't be told apart say so", () => {
    const snapshot = manyUnits(4, { choice: { basis: "quarter" } });
    expect(scene(snapshot, "investment").message).toBe("投资完成率算不出（上季未报）");
    expect(scene(snapshot, "headline").message).toBe("本期四项均算不出");
    expect(scene(snapshot, "attention").message).toBe("当季数算不出");
  });

  test("of an office where nothing is reported don't say that all is well", () => {
    const other = record("u1", "2021-06", { "projects.total": 3 });
    const snapshot = view(officeOf({ units: units(3), records: [other] }));
    expect(
      wallScenes(snapshot, SCENES, { room: ROOM.wide, ledger: NOT_ASKED }).map(
        ({ message }) => message,
      ),
    ).toEqual([
      "本期四项均未报",
      "2021年二季度没有投资数",
      "开工、竣工未报",
      "2021年二季度没有四上企业数",
      "各单位都未报，亮不了灯",
      "三率未报，画不出走势",
      "本期各单位都未报",
    ]);
    expect(scene(snapshot, "attention").pages).toEqual([
      { kind: "words", title: "", text: "未报不等于没有需要关注的事项。", isMissing: true },
    ]);
  });

  test("name the share of the target only where it is of the same units", () => {
    const added = { "enterprises.total.added": 6 };
    const both = [
      record("u1", "2021-09", { ...added, "enterprises.total.target": 8 }),
      record("u2", "2021-09", added),
    ];
    expect(scene(view(officeOf({ units: units(2), records: both })), "enterprises").message).toBe(
      "新增四上企业12家",
    );
    expect(
      scene(view(officeOf({ units: units(1), records: both.slice(0, 1) })), "enterprises").message,
    ).toBe("新增四上企业6家，完成目标的75.0%");
  });
});

describe("the foot", () => {
  test("names the units that have reported nothing", () => {
    expect(scene(manyUnits(7), "headline").foot.coverage).toBe("6/7个单位已报，第6县未报");
  });

  test("tells printed rates from summed ones", () => {
    const choice: Choice = { quarter: "2021Q3" };
    expect(scene(view(office("xiangxi"), choice), "headline").foot.coverage).toBe(
      "竣工0/10，投资10/10，四上0/10个单位已报；开工为州级公布",
    );
  });

  test("leaves out the rule of rates that the wall doesn't show", () => {
    expect(scene(view(office("yunling")), "investment").foot.definition).toMatch(
      /^金额为亿元，与序时为个百分点；累计完成投资÷年度计划投资/,
    );
    const { definition } = scene(view(office("yunling"), { quarter: "2026Q3" }), "rates").foot;
    expect(definition).toBe(
      "累计已开工÷年度计划新开工，不含续建项目；序时按月均分；累计已竣工÷年度计划竣工",
    );
    // The clauses are picked by their beginnings.
    expect(scene(view(office("yunling")), "trends").foot.definition).toBe(
      "比率＝Σ分子÷Σ分母；序时按月均分",
    );
  });
});
