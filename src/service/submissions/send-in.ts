/** 上报: what was written is held against what stands, and kept as it was sent in. */
import type { Day } from "../../domain/ledger/day";
import {
  type SubmissionContent,
  type SubmissionPlace,
  checkSubmission,
  openProblems,
  withoutBlanks,
} from "../../office/submission";
import { othersProjects } from "../../office/others-projects";
import { strayParts } from "../../office/stray-parts";
import { placeName } from "../../office/submission-draft";
import type { Plan } from "../../importing/compare/plan";
import { isSentFor, keptBy } from "../files/kept";
import { putBlob } from "../journal";
import type { Office } from "../office-log";
import { type Finding, unfit, unfitField } from "../problems";
import { contentNow } from "./current";
import type { Deed } from "./doing";
import { dayOf } from "./months";
import type { SubmissionEntry } from "./record";
import { assertToldMonths } from "./told-months";

/** Throws a `Refused` (422) where it cannot be sent in as it is. */
export async function sendIn(deed: Deed): Promise<SubmissionEntry> {
  const { change, office, current, given, now, ports } = deed;
  const { place, record, version } = current;
  const written = await contentNow(office, change, current);
  const content = written && withoutBlanks(written);
  if (!content || (isEmpty(content) && record.accepted.length === 0))
    throw unfit("还没有填任何数，不能上报。请先填报；没有数的指标留空。", []);
  assertInPlace(content, place);
  const isStaffs = deed.who.role !== "reporter";
  if (!isStaffs) assertOwnProjects(office, place, content);
  await assertKept(deed, place, content);
  await assertToldMonths(deed, content);
  assertSound(deed, content, dayOf(now));
  const hash = await putBlob(change, JSON.stringify(content), ports.sha256);
  const { unit, month, table: sheet } = place;
  await change.remove("draft", { unit, month, sheet });
  const { note = "" } = given;
  return {
    kind: "submission.submit",
    version: version + 1,
    content: hash,
    note: note === "" ? null : note,
    file: content.file?.sha256 ?? null,
    ...(isStaffs && { staff: true }),
  };
}

/**
 * Of what was read from a file, the original is here: its unit sent it, or who checks did for it, now or
 * with an earlier report. A hash alone opens nobody another unit's file. Throws a `Refused` (422).
 */
async function assertKept(
  { office, change, who }: Deed,
  { unit }: SubmissionPlace,
  { file }: SubmissionContent,
): Promise<void> {
  if (!file || isSentFor(office, unit, file.sha256)) return;
  const kept = await keptBy(change, file.sha256);
  if (kept.some((own) => own.unit === unit || (own.unit === null && who.unit === null))) return;
  throw unfitField("file", "原文件还没有传到本系统，不能上报。请重新选择文件再传。");
}

/**
 * Only who checks moves a project between units, whatever a unit confirms. Throws a `Refused` (422) that
 * names those that are another unit's.
 */
export function assertOwnProjects(
  { state }: Office,
  { unit }: SubmissionPlace,
  content: SubmissionContent,
): void {
  const findings = othersProjects(state, unit, content).map(({ id, name }): Finding => ({
    weight: "block",
    text: `「${name.slice(0, 40)}」的编号${id}是别的单位的项目。是另一个项目，请改正编号；确实划归本单位，请报审核员办理。`,
    at: [id],
  }));
  if (findings.length > 0) throw unfit(findings[0]?.text ?? "", findings);
}

function isEmpty({ values, projects }: SubmissionContent): boolean {
  return values.length + projects.length === 0;
}

/** Throws a `Refused` (422) for what is another unit's, month's or table's. */
export function assertInPlace(content: SubmissionContent, place: SubmissionPlace): void {
  const stray = strayParts(content, place);
  if (stray.length > 0)
    throw unfit(
      stray[0] ?? "",
      stray.map((text) => ({ weight: "block", text, at: [] })),
    );
}

/**
 * The plan of a content against what stands now. `received`: the day on which it was sent in. Throws a
 * `Refused` (422) that names what is refused, and what lacks its sentence.
 */
export function assertSound(
  { office, current }: Pick<Deed, "office" | "current">,
  content: SubmissionContent,
  received: Day,
): Plan {
  const plan = checkSubmission(office.state, current.place, { content, received });
  const seen = new Set<string>();
  const twice = plan.projects.find(({ id }) => seen.size === seen.add(id).size);
  if (twice) throw unfitField(twice.id, `「${twice.name.slice(0, 40)}」填了两次，编号或名称相同。`);
  const open = openProblems(plan, content);
  if (open.length === 0) return plan;
  const findings = open.map(({ weight, text, at }): Finding => ({
    weight,
    text,
    at: at.map(placeName),
  }));
  throw unfit(
    `有${open.length}处要先处理：需说明的写一句说明，拦截的请核实改正。${findings[0]?.text ?? ""}`,
    findings,
  );
}
