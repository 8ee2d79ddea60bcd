/** The invented prefecture 云岭市: the same bytes at every build. */
import type { WireDataset, WireFactsRecord } from "../../../src/data/wire/wire";
import { MEASURE_GROUPS } from "../../../src/domain/facts/measure";
import type { LedgerEntry } from "../../../src/domain/ledger/project";
import type { OfficeContent } from "../../../src/backend/office";
import { createRandom } from "../../random";
import { correctDownwards } from "./correction";
import { buildCountyLedger } from "./county-ledger";
import { Register } from "./draft";
import { reportMonths, countyRecords } from "./facts";
import { finishEntry } from "./finishing";
import { tellFurther } from "./further";
import { withPackages } from "./packages";
import { CAMPAIGNS } from "./campaigns";
import { CORRECTED, lastReported } from "./traps";
import { LAST_MONTH, ROOT, SEED, UNITS } from "./units";

const REVISION = `demo-${LAST_MONTH}`;

/** All that 云岭市 serves; the same at every call. */
export function buildYunling(): OfficeContent {
  const register = new Register();
  const ledger: LedgerEntry[] = [];
  const byMonth = new Map<string, WireFactsRecord[]>(reportMonths().map((month) => [month, []]));
  for (const unit of UNITS) {
    const drafts = buildCountyLedger(unit, register);
    if (unit.code === CORRECTED.code) correctDownwards(drafts);
    const random = createRandom(`${SEED}/${unit.code}/finish`);
    const known = lastReported(unit.code, LAST_MONTH);
    const finished = drafts.map((draft) => finishEntry(random, draft, known));
    const entries = withPackages(
      unit.code,
      finished.map((entry) => tellFurther(entry, known)),
      known,
    );
    ledger.push(...entries);
    for (const record of countyRecords(
      unit,
      entries.map((entry) => entry.project),
    ))
      byMonth.get(record.month)?.push(record);
  }
  return {
    dataset: describe(),
    facts: { region: ROOT, revision: REVISION, facts: [...byMonth.values()].flat() },
    ledger,
  };
}

function describe(): WireDataset {
  return {
    id: "yunling",
    title: "云岭市重点项目推进看板",
    mode: "demo",
    revision: REVISION,
    generatedAt: "2026-11-28T09:00:00+08:00",
    root: ROOT,
    months: reportMonths(),
    source: "演示数据（虚构）",
    sources: [
      {
        id: "demo",
        title: "演示数据（虚构）",
        document: null,
        months: reportMonths(),
        groups: [...MEASURE_GROUPS],
        count: "registered",
        note: "云岭市及所属县（市、区）均为虚构，全部数字由程序生成，仅供试用",
      },
    ],
    ledger: true,
    campaigns: CAMPAIGNS.map((campaign) => ({ ...campaign })),
    policy: {},
    regions: [
      { code: ROOT, name: "云岭市", parent: null, kind: "prefecture", order: 0 },
      ...UNITS.map(({ code, name, kind }, index) => ({
        code,
        name,
        parent: ROOT,
        kind,
        order: index + 1,
      })),
    ],
  };
}
