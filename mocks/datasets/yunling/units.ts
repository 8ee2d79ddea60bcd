/**
 * The twelve invented units of 云岭市 and what their years are made to look like. Codes and names
 * stand in no list of GB/T 2260 (a test compares). The numbers are wishes for the generator: the
 * ledger is drawn so that it meets them.
 */
import { type Month, monthOf } from "../../../src/domain/facts/period";

export const SEED = "云岭市/2026-10";
export const ROOT = "990100";
export const YEARS = [2024, 2025, 2026] as const;
export const LAST_YEAR = 2026;
/** The data end here: nothing that happens later is known. */
export const LAST_MONTH: Month = monthOf(LAST_YEAR, 10);
/** The month whose 投资完成率 is set per unit in the last year; in complete years it is December. */
export const PINNED_MONTH: Month = monthOf(LAST_YEAR, 9);

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: "county" | "zone" | "direct";
  /** 年度计划投资 of 2026, 亿元. */
  readonly planYi: number;
  /** 投资完成率 at the end of September 2026, %. */
  readonly ratePercent: number;
  /** 年度计划新开工 and 年度计划竣工, 个. */
  readonly starts: number;
  readonly completions: number;
  /** 四上: 年度目标, 1—9月新增 and 退出 of 2026, 家. */
  readonly target: number;
  readonly added: number;
  readonly removed: number;
  /** The share of starts and completions that come in the month planned. */
  readonly punctuality: number;
}

type UnitNumbers = readonly [number, number, number, number, number, number, number, number];

/** The numbers stand in the order of the fields of `Unit`. */
function unit(label: readonly [string, string, Unit["kind"]], numbers: UnitNumbers): Unit {
  const [code, name, kind] = label;
  const [planYi, ratePercent, starts, completions, target, added, removed, punctuality] = numbers;
  return {
    code,
    name,
    kind,
    planYi,
    ratePercent,
    starts,
    completions,
    target,
    added,
    removed,
    punctuality,
  };
}

/** In display order. */
export const UNITS: readonly Unit[] = [
  unit(["990101", "云麓区", "county"], [158, 78.5, 22, 12, 30, 26, 3, 0.85]),
  unit(["990102", "汀洲区", "county"], [144, 79.6, 21, 11, 26, 23, 2, 0.85]),
  unit(["990103", "岚溪县", "county"], [112, 80.2, 18, 9, 19, 16, 1, 0.85]),
  unit(["990104", "鹤坪县", "county"], [99, 83.4, 9, 8, 17, 14, 2, 0.9]),
  unit(["990105", "麓泉县", "county"], [80, 82.8, 14, 6, 13, 12, 1, 0.9]),
  unit(["990106", "柘岭县", "county"], [67, 79.1, 13, 5, 11, 6, 0, 0.8]),
  unit(["990107", "松陂县", "county"], [87, 76.3, 14, 6, 14, 8, 0, 0.75]),
  unit(["990108", "霁阳县", "county"], [73, 68.8, 13, 6, 11, 8, 1, 0.55]),
  unit(["990109", "望樟县", "county"], [84, 66, 15, 7, 13, 5, 4, 0.55]),
  unit(["990110", "棠里县", "county"], [70, 71.5, 12, 7, 11, 8, 1, 0.7]),
  unit([`${ROOT}-zone1`, "云岭高新区", "zone"], [129, 86.9, 20, 8, 20, 17, 1, 0.92]),
  unit([`${ROOT}-direct`, "市直", "direct"], [176, 52.9, 15, 9, 6, 3, 0, 0.3]),
];

/** Where a place name is written, 市直 is the city itself. */
export function placeOf(of: Unit): string {
  return of.kind === "direct" ? "云岭市" : of.name;
}
