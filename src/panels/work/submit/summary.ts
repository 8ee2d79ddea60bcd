/** What is about to be sent in, in sentences, and what stands in the way of it. */
import { measureInfo } from "../../../domain/facts/measure";
import type { Project } from "../../../domain/ledger/project";
import { formatCount } from "../../../domain/numbers/format";
import type { Plan } from "../../../importing/compare/plan";
import { leavingProjects, leavingWords } from "../../../office/leaving-projects";
import { type SubmissionPlace, openProblems } from "../../../office/submission";
import { type Form, contentOf } from "./form";
import { tableMeasures } from "./measure-rows";
import { projectLines } from "./project-lines";

/** Names listed of what was left blank. */
const MOST_NAMED = 6;

export interface SummaryGiven {
  readonly form: Form;
  readonly plan: Plan;
  readonly place: SubmissionPlace;
  readonly projects: readonly Project[];
  readonly onlyHere: ReadonlySet<string>;
}

/** How much is sent, what is left 未报, what is other than before, what was explained. */
export function summaryWords(given: SummaryGiven): readonly string[] {
  const { form, plan, place, projects } = given;
  const { counts } = plan;
  const leaving = place.table === "ledger" ? leavingWords(leavingProjects(given, plan)) : null;
  const told = contentOf(form, plan).explanations.length;
  return [
    ...(place.table === "ledger" ? ledgerWords(form, projects, place) : valueWords(form, place)),
    ...(leaving === null ? [] : [leaving]),
    counts.changed === 0
      ? "没有改动已有的数。"
      : `改动已有的数${formatCount(counts.changed)}处，新增${formatCount(counts.new)}处。`,
    ...(told > 0 ? [`需说明${formatCount(told)}条，都已写说明。`] : []),
    ...(form.content.file ? [`原文件：${form.content.file.name}。`] : []),
  ];
}

function valueWords({ content }: Form, place: SubmissionPlace): readonly string[] {
  const own = new Set(content.values.map(({ measure }) => measure));
  const measures = tableMeasures(place);
  const blank = measures.filter((measure) => !own.has(measure));
  const names = blank.slice(0, MOST_NAMED).map((measure) => measureInfo(measure).name);
  const more = blank.length > MOST_NAMED ? `等${blank.length}项` : "";
  return [
    `共报${formatCount(own.size)}个数（${measures.length}项）。`,
    ...(blank.length > 0 ? [`未报：${names.join("、")}${more}。不会当作零。`] : []),
  ];
}

function ledgerWords(
  form: Form,
  projects: readonly Project[],
  { month }: SubmissionPlace,
): readonly string[] {
  const lines = projectLines(form, projects, month);
  const listed = lines.filter(({ planned, stored }) => planned !== null || stored === null);
  const filled = lines.filter(({ done }) => done !== null).length;
  const blank = listed.filter(({ done, standing }) => done === null && standing === null).length;
  const added = lines.filter(({ stored }) => stored === null).length;
  const said = new Set(form.content.projects.map(({ id }) => id));
  // Of what stood already: a new project is no change of one.
  const others = lines.filter(
    ({ project, stored, done }) => stored !== null && done === null && said.has(project.id),
  ).length;
  return [
    `共报${formatCount(filled)}个项目的本月累计${others > 0 ? `，另改动${formatCount(others)}个项目的其他内容` : ""}。`,
    ...(blank > 0 ? [`${formatCount(blank)}个项目本月未报，不会当作零。`] : []),
    ...(added > 0 ? [`新增项目${formatCount(added)}个。`] : []),
  ];
}

/** Why it cannot be sent in yet, in a sentence; null where nothing stands in the way. */
export function hindrance({ form, plan }: Pick<SummaryGiven, "form" | "plan">): string | null {
  const { content, wrong } = form;
  if (content.values.length + content.projects.length === 0) return "还没有填任何数。";
  const count = Object.keys(wrong).length;
  if (count > 0) return `有${count}格写得不对，请先改好。`;
  const open = openProblems(plan, contentOf(form, plan));
  const blocks = open.filter(({ weight }) => weight === "block").length;
  if (blocks > 0) return `还有${blocks}条拦截，改好或核实以后再报。`;
  return open.length > 0 ? `还差${open.length}句说明，写好以后再报。` : null;
}
