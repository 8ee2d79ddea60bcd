/**
 * What stands around the paragraphs of the 通报 when they leave the page: heading, range and source.
 */
import { ledgerMonth } from "../domain/ledger/concerns";
import { MEASURE_GROUPS } from "../domain/facts/measure";
import { quarterAsOfLabel } from "../domain/facts/period";
import type { Snapshot } from "../domain/facts/snapshot";
import type { Stamp } from "./stamp";
import { stampOf } from "./parts";
import { sourceParts } from "./source-line";

/** The stamp of all groups of measures that the view has. */
export function bulletinStamp(snapshot: Snapshot): Stamp {
  return stampOf(snapshot, MEASURE_GROUPS, null);
}

/** 商丘市重点项目推进情况通报（2020年三季度累计）, 云岭市…（2026年四季度（截至10月）累计）, 永城市：商丘市…. */
export function bulletinHeading(snapshot: Snapshot): string {
  const { region, scope, members } = snapshot;
  const part = members.kind === "chosen" || members.kind === "county" ? `${members.word}：` : "";
  const period = quarterAsOfLabel(scope.quarter, ledgerMonth(snapshot));
  return `${part}${region.name}重点项目推进情况通报（${period}${scope.basis === "ytd" ? "累计" : "当季"}）`;
}

/** 范围：全部11个单位。来源：…，数据截至2020年9月，版本r3。 */
export function bulletinSource(snapshot: Snapshot): string {
  const stamp = bulletinStamp(snapshot);
  return `范围：${stamp.range}。${sourceParts(stamp).filter(Boolean).join("，")}。`;
}
