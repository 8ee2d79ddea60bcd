/** 核实无误，照报: what would have been held back if whoever wrote it had not confirmed it. */
import type { Plan } from "../../../importing/compare/plan";
import { checkSubmission } from "../../../office/submission";
import type { OpenedSubmission } from "../../../office/submission-opened";

/**
 * The sentences, as they were said before they were confirmed. `plan`: of the content as it was sent
 * in.
 */
export function confirmedTold(
  { against, place, content, projects }: OpenedSubmission,
  plan: Pick<Plan, "problems">,
): readonly string[] {
  if (content.confirmed.length === 0) return [];
  const unsure = { ...content, confirmed: [] };
  const open = new Set(plan.problems.map(({ text }) => text));
  const bare = checkSubmission(against, place, { content: unsure, received: null });
  const held = bare.problems.flatMap(({ kind, text }) =>
    kind === "jump" && !open.has(text) ? [text] : [],
  );
  const known = new Set(projects.map(({ id }) => id));
  const confirmed = new Set(content.confirmed);
  const strange = content.projects.filter(({ id }) => confirmed.has(id) && !known.has(id));
  return [
    ...held,
    // What stands of other units is not told here.
    ...strange.map(
      ({ id, name }) =>
        `「${name.slice(0, 40)}」（${id}）不是本单位已存的项目，可能是从别的单位划来的。`,
    ),
  ];
}
