/** A submission as it is filled in: its content, what was typed that is no number, and the sentences. */
import { type Measure, canBeNegative, measureInfo } from "../../../domain/facts/measure";
import { type Plan, valueKey } from "../../../importing/compare/plan";
import type { Problem } from "../../../importing/draft/draft";
import type { ImportedValue } from "../../../office/imported";
import type { SubmissionContent, SubmissionPlace } from "../../../office/submission";
import { placeName } from "../../../office/submission-draft";
import { readTyped } from "./typed";

export interface Form {
  /** Without its explanations: those follow from the sentences and from what is asked now. */
  readonly content: SubmissionContent;
  /** By field, what was typed and cannot be read; it is kept for who typed it, and never sent. */
  readonly wrong: Readonly<Record<string, string>>;
  /** 需说明, by `problemKey`: also of what is not asked at the moment. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** What a sentence belongs to: it goes on standing there while the number in the question changes. */
export function problemKey({ kind, text, at: [first] }: Problem): string {
  // Of what only the server sees nobody here knows what it will be called next.
  return kind === TOLD ? text : `${kind} ${first ? placeName(first) : ""}`;
}

/** A problem's kind where only the server knows of it: it sees further back than this page. */
export const TOLD = "told";

/** The form of a content, whose explanations are found again by the questions of its plan. */
export function formOf(content: SubmissionContent, { problems }: Plan): Form {
  const told = new Map(content.explanations.map(({ problem, sentence }) => [problem, sentence]));
  const sentences = problems.flatMap((problem) => {
    const sentence = told.get(problem.text);
    return sentence === undefined ? [] : [[problemKey(problem), sentence] as const];
  });
  return {
    content: { ...content, explanations: [] },
    wrong: {},
    sentences: Object.fromEntries(sentences),
  };
}

/** What is saved and sent: the content, with the sentence of everything that is asked. */
export function contentOf({ content, sentences }: Form, { problems }: Plan): SubmissionContent {
  const explanations = problems.flatMap((problem) => {
    const sentence = (sentences[problemKey(problem)] ?? "").trim();
    if (problem.weight !== "explain" || sentence === "") return [];
    const at = problem.at.flatMap(({ sheet, cell }) => (cell === "" ? [] : [{ sheet, cell }]));
    return [{ kind: problem.kind, problem: problem.text, sentence, at }];
  });
  return { ...content, explanations };
}

/** What the form has for a measure; null is 未报. */
export function valueOf({ content }: Form, measure: Measure): ImportedValue | null {
  return content.values.find((value) => value.measure === measure) ?? null;
}

/**
 * The form after somebody typed in the field of a measure: a number loses the cell that it came from,
 * and what was held to be right of the number before is asked again.
 */
export function withTyped(
  form: Form,
  { unit, month }: SubmissionPlace,
  { measure, text }: { readonly measure: Measure; readonly text: string },
): Form {
  const typed = readTyped(text, {
    unit: measureInfo(measure).unit,
    canBeNegative: canBeNegative(measure),
  });
  if (typed.kind === "wrong") return { ...form, wrong: { ...form.wrong, [measure]: text } };
  const before = valueOf(form, measure);
  const right = { ...form, wrong: without(form.wrong, measure) };
  if (before?.value === (typed.kind === "number" ? typed.value : undefined)) return right;
  const others = form.content.values.filter((value) => value.measure !== measure);
  const own: ImportedValue[] =
    typed.kind === "blank"
      ? []
      : [
          {
            unit,
            month,
            measure,
            value: typed.value,
            precision: 1,
            at: [{ sheet: "", cell: measure }],
          },
        ];
  const values = [...others, ...own];
  const key = valueKey({ unit, month, measure });
  return withContent(right, {
    values,
    confirmed: form.content.confirmed.filter((confirmed) => confirmed !== key),
  });
}

/** The form after a sentence was written to what is asked by this key. */
export function withSentence(form: Form, key: string, sentence: string): Form {
  return { ...form, sentences: { ...form.sentences, [key]: sentence } };
}

/** The form after somebody held a value or project to be right (核实无误), or no longer does. */
export function withConfirmed(form: Form, key: string, isConfirmed: boolean): Form {
  const others = form.content.confirmed.filter((confirmed) => confirmed !== key);
  return withContent(form, { confirmed: isConfirmed ? [...others, key] : others });
}

/** The form with a part of its content changed. What nothing is read from any longer is no file of it. */
export function withContent(form: Form, patch: Partial<SubmissionContent>): Form {
  const content = { ...form.content, ...patch };
  const isRead =
    content.values.some(({ at }) => at.some(({ cell }) => isCell(cell))) ||
    content.projects.some(({ cells }) => Object.keys(cells).length > 0);
  return {
    ...form,
    content: isRead ? content : { ...content, file: null, notes: [], sums: [] },
  };
}

/** Whether a place is a cell of a sheet, not a form's field. */
export function isCell(cell: string): boolean {
  return !cell.includes(".");
}

/** The record without a member. */
export function without(
  record: Readonly<Record<string, string>>,
  key: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).filter(([own]) => own !== key));
}
