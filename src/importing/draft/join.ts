/** Several drafts taken in together: sheets of a workbook, files of a month. */
import { measureName } from "../../domain/facts/measure";
import { groupBy } from "../../lib/array";
import type { ImportingOffice } from "../recognise/office";
import type { Draft, DraftProject, DraftValue, Place } from "./draft";
import { type Problems, problemList, whereWords } from "./problems";
import { keyOf } from "./unit-values";

/**
 * One draft of several that are of one month, or of none. A value told twice counts once where both
 * are the same (重报), and not at all where they differ; so does a project.
 */
export function joinDrafts(drafts: readonly [Draft, ...Draft[]], office: ImportingOffice): Draft {
  const [first] = drafts;
  const problems = problemList();
  const months = new Set(drafts.flatMap(({ month }) => (month === null ? [] : [month])));
  const [month = null] = months;
  return {
    file: first.file,
    sheet: drafts.length === 1 ? first.sheet : "",
    kind: drafts.find(({ kind }) => kind !== "none")?.kind ?? "none",
    title: first.title,
    month: months.size === 1 ? month : null,
    values: joinValues(drafts, office, problems),
    projects: joinProjects(drafts, office, problems),
    printed: drafts.flatMap(({ printed }) => printed),
    sums: drafts.flatMap(({ sums }) => sums),
    notes: drafts.flatMap(({ notes }) => notes),
    problems: [...drafts.flatMap((draft) => draft.problems), ...problems.list()],
  };
}

function joinValues(
  drafts: readonly Draft[],
  office: ImportingOffice,
  problems: Problems,
): readonly DraftValue[] {
  const told = groupBy(
    drafts.flatMap(({ values }) => values),
    keyOf,
  );
  return [...told.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return first ? [first] : [];
    const isSame = others.every(({ value }) => value === first.value);
    const what = `${nameOf(office, first.unit)}${measureName(first.measure, "ytd")}`;
    const numbers = same
      .map(({ value }) => value)
      .join("、")
      .slice(0, 80);
    sayTwice(
      problems,
      same.map(({ at }) => at[0]),
      { key: keyOf(first), what, numbers, isSame },
    );
    return isSame ? [first] : [];
  });
}

function joinProjects(
  drafts: readonly Draft[],
  office: ImportingOffice,
  problems: Problems,
): readonly DraftProject[] {
  const told = groupBy(
    drafts.flatMap(({ projects }) => projects),
    ({ key }) => key,
  );
  return [...told.values()].flatMap((same) => {
    const [first, ...others] = same;
    if (!first || others.length === 0) return first ? [first] : [];
    // One code in two counties, or under two names, is not the same told twice.
    const textOf = ({ unit, name, fields }: DraftProject) => JSON.stringify([unit, name, fields]);
    const text = textOf(first);
    const isSame = others.every((other) => textOf(other) === text);
    const at = same.flatMap(({ cells }) => (cells.name ? [cells.name] : []));
    const what = `${nameOf(office, first.unit)}项目「${first.name.slice(0, 40)}」`;
    sayTwice(problems, at, { key: first.key, what, numbers: "", isSame });
    return isSame ? [first] : [];
  });
}

function nameOf({ units }: ImportingOffice, code: DraftValue["unit"]): string {
  return units.find((unit) => unit.code === code)?.name ?? code;
}

function sayTwice(
  problems: Problems,
  places: readonly Place[],
  { key, what, numbers, isSame }: { key: string; what: string; numbers: string; isSame: boolean },
): void {
  const where = places
    .slice(0, 4)
    .map((at) => `《${at.file}》${whereWords([at])}`)
    .join("、");
  for (const at of places)
    problems.add({
      weight: isSame ? "hint" : "block",
      kind: isSame ? "double" : "conflict",
      per: key,
      at,
      say: () =>
        isSame
          ? `${what}在${where}各报了一次，内容相同，只计一次（重报）。`
          : `${what}在${where}报的不一样${numbers === "" ? "" : `（${numbers}）`}，没有导入。请核实后只留一处。`,
    });
}
