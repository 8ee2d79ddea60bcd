/** What a form is held against, asked again after each letter: what is not changed is not worked out anew. */
import { parseMeasure } from "../../../domain/facts/measure";
import type { Plan } from "../../../importing/compare/plan";
import type { Place, Problem } from "../../../importing/draft/draft";
import { confirmKey } from "../../../importing/review/problems";
import { memoOfPair } from "../../../lib/memo";
import type { OpenedSubmission } from "../../../office/submission-opened";
import { type SubmissionContent, checkSubmission } from "../../../office/submission";
import { placeName } from "../../../office/submission-draft";
import type { WireWorkProblem } from "../../../data/wire/work/problem";
import { type Form, TOLD, isCell } from "./form";

const planned = memoOfPair<Plan>();

/** The plan of a content; late is shown of the whole submission, not of what is in it. */
export function planOf(
  { against, place }: Pick<OpenedSubmission, "against" | "place">,
  content: SubmissionContent,
): Plan {
  const key = `${place.unit} ${place.month} ${place.table}`;
  return planned([against, content], key, () =>
    checkSubmission(against, place, { content, received: null }),
  );
}

export type ToldProblems = NonNullable<WireWorkProblem["problems"]>;

/** The plan with what the server refused and the page does not see itself. */
export function withTold(plan: Plan, told: ToldProblems): Plan {
  const seen = new Set(plan.problems.map(({ text }) => text));
  const others = told
    .filter(({ text }) => !seen.has(text))
    .map(({ weight, text, at }): Problem => ({
      weight,
      kind: TOLD,
      text,
      ask: null,
      at: at.map((name) => ({ file: name, sheet: "", row: 0, column: 0, cell: "" })),
    }));
  return others.length === 0 ? plan : { ...plan, problems: [...plan.problems, ...others] };
}

/** A problem, and the keys of what is held back by it until somebody says 核实无误. */
export interface FieldProblem {
  readonly problem: Problem;
  readonly confirms: readonly string[];
}

/** The problems by the fields that they are about: a measure, or a project's id. */
export function problemsByField(
  { problems, lines }: Plan,
  { content }: Form,
): ReadonlyMap<string, readonly FieldProblem[]> {
  const fields = fieldsByPlace(content);
  const found = new Map<string, FieldProblem[]>();
  for (const problem of problems) {
    const names = new Set(problem.at.map(placeName));
    const own = new Set([...names].map((name) => fields.get(name) ?? name));
    const held = lines.filter(
      ({ kind, at }) => kind === "refused" && at && names.has(placeName(at)),
    );
    const confirms =
      problem.kind === "jump" ? [...new Set(held.map(({ about }) => confirmKey(about)))] : [];
    for (const field of own) found.set(field, [...(found.get(field) ?? []), { problem, confirms }]);
  }
  return found;
}

/** The field that a place belongs to, where its name is that of a cell. */
function fieldsByPlace({ values, projects }: SubmissionContent): ReadonlyMap<string, string> {
  return new Map([
    ...values.flatMap(({ measure, at }) =>
      at
        .filter(({ cell }) => isCell(cell))
        .map(({ sheet, cell }) => [`${sheet}!${cell}`, measure] as const),
    ),
    ...projects.flatMap(({ id, sheet, cells }) =>
      Object.values(cells).map((cell) => [`${sheet}!${cell}`, id] as const),
    ),
  ]);
}

/** The one field that a problem is about; null where there are several or none. */
export function fieldOf({ at }: { readonly at: readonly Place[] }, form: Form): string | null {
  const fields = fieldsByPlace(form.content);
  const own = new Set(at.map((place) => fields.get(placeName(place)) ?? placeName(place)));
  const [first] = own;
  const isField =
    first !== undefined &&
    (parseMeasure(first) !== null || form.content.projects.some(({ id }) => id === first));
  return own.size === 1 && isField ? first : null;
}
