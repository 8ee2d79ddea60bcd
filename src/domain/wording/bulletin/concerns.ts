/**
 * 问题和红牌: what the project ledger knows of projects in trouble at the report month. Counts are of
 * projects. The one paragraph whose numbers carry no 数字由来: `explain` speaks of reported facts, and
 * the ledger is no part of them.
 */
import { type Run, plain } from "./runs";
import { formatCount } from "../../numbers/format";
import { type LedgerConcerns, ledgerMonth } from "../../ledger/concerns";
import { monthNumber } from "../../facts/period";
import type { Snapshot } from "../../facts/snapshot";

/** 截至9月底，全市红牌项目2个：甲、乙；问题未销号的项目12个，其中逾期3个。 What there is none of is said as 无. */
export function concernsRuns(snapshot: Snapshot, { redCards, issues }: LedgerConcerns): Run[] {
  const head = `截至${monthNumber(ledgerMonth(snapshot))}月底，${snapshot.members.word}`;
  return [plain(`${head}${redCardWords(redCards)}；${issueWords(issues)}。`)];
}

/** The ledger may list fewer names than there are red cards: then 等. */
function redCardWords({ total, names }: LedgerConcerns["redCards"]): string {
  if (total === 0) return "无红牌项目";
  const list = names.length > 0 ? `：${names.join("、")}${names.length < total ? "等" : ""}` : "";
  return `红牌项目${formatCount(total)}个${list}`;
}

function issueWords({ open, overdue }: LedgerConcerns["issues"]): string {
  if (open === 0) return "无问题未销号的项目";
  const late = overdue === 0 ? "均未逾期" : `其中逾期${formatCount(overdue)}个`;
  return `问题未销号的项目${formatCount(open)}个，${late}`;
}
