import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../domain/facts/policy";
import { month } from "../../domain/fixtures/build";
import { project } from "../../domain/fixtures/ledger";
import type { Project } from "../../domain/ledger/project";
import { projectFacts } from "./facts";

const texts = (changes: Partial<Project>) =>
  Object.fromEntries(
    projectFacts(project(changes), { month: month("2021-09"), policy: DEFAULT_POLICY }).map(
      ({ key, text, isAbsent }) => [key, isAbsent ? `(${text})` : text],
    ),
  );

test("what is absent says why, and is never 0", () => {
  expect(texts({ plans: [], invested: [] })).toMatchObject({
    leader: "(未填)",
    plan: "(不在当年清单)",
    done: "(不在当年清单)",
    rate: "(不在当年清单)",
    invested: "(未报)",
  });
  expect(texts({ invested: [] })).toMatchObject({ done: "(9月未报)", rate: "(9月未报)" });
  expect(texts({ plans: [{ year: 2021, investment: 0, curve: null }] })).toMatchObject({
    plan: "0万元",
    rate: "(无投资计划)",
  });
  expect(texts({}).rate).toBe("75.0%");
});

test("funds of the three kinds and the library in words", () => {
  const library = { level: "province", entered: "2021-03-01", complete: false } as const;
  expect(texts({ fundSource: "专项债、企业自筹", library })).toMatchObject({
    fund: "专项债、企业自筹（三类资金）",
    library: "省级库，2021-03-01入库，未标手续齐全",
  });
  expect(texts({ library: { ...library, entered: null } })["library"]).toBe("省级库，谋划未入库");
});
