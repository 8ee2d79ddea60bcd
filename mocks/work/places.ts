/** 岚屏市: an invented prefecture, whose names and codes are no real one's. */
import type { RegionCode } from "../../src/domain/facts/county";
import { parseCode } from "../../src/domain/facts/county";
import { invariant } from "../../src/lib/invariant";

export interface Place {
  readonly code: RegionCode;
  readonly name: string;
  /** How large its projects are beside the others', and how fast they go ahead. */
  readonly size: number;
  readonly pace: number;
}

function place(code: string, name: string, [size, pace]: readonly [number, number]): Place {
  const parsed = parseCode(code);
  invariant(parsed, "it is a code");
  return { code: parsed, name, size, pace };
}

export const ROOT = place("990000", "岚屏市", [1, 1]);

/** Eight counties and a zone (功能区), in the office's order. */
export const UNITS: readonly Place[] = [
  place("990101", "岚东区", [1.6, 1.06]),
  place("990102", "岚西区", [1.4, 1.02]),
  place("990121", "石桥坝县", [1, 0.96]),
  place("990122", "青溪口县", [0.9, 1.04]),
  place("990123", "白鹭滩县", [0.8, 0.84]),
  place("990124", "松岭坪县", [0.7, 1]),
  place("990125", "云坪岭县", [0.8, 0.9]),
  place("990126", "竹溪湾县", [0.6, 1.08]),
  place("990191", "岚屏高新区", [1.5, 1.1]),
];
/** 开发区, which reports as the counties do. */
export const ZONE = "990191";

/** What the projects are; the unit's name comes before. */
export const WORKS = [
  ["污水处理厂改扩建", "基础设施"],
  ["产业园标准厂房", "产业发展"],
  ["中心医院新院区", "社会民生"],
  ["农产品冷链物流园", "产业发展"],
  ["环城公路提升改造", "基础设施"],
  ["职业学校实训基地", "社会民生"],
] as const;

/** Who reports, and who checks. */
export const REPORTERS = [
  "陈晓岚",
  "李明远",
  "王建平",
  "赵青禾",
  "孙鹭",
  "周立松",
  "吴云帆",
  "郑竹君",
  "冯新宇",
] as const;
export const REVIEWER = "何审言";
export const ADMINISTRATOR = "马维中";
