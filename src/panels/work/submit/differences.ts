/** Two people at one draft: in what it differs, and the draft that comes of choosing for each. */
import { measureInfo } from "../../../domain/facts/measure";
import { monthLabel } from "../../../domain/facts/period";
import { PROJECT_KIND_WORD } from "../../../domain/ledger/kinds";
import { formatCount } from "../../../domain/numbers/format";
import { LEDGER_FIELD_WORD } from "../../../importing/heads/ledger-field";
import { isPresent } from "../../../lib/array";
import type { ImportedProject } from "../../../office/imported";
import type { SubmissionContent } from "../../../office/submission";
import { PLAIN_FIELDS } from "./form-projects";
import { asOfFile } from "./one-file";

export interface Difference {
  /** A measure, or a project's id. */
  readonly key: string;
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
  /** Only here it was changed since both began: theirs says nothing against it. */
  readonly prefersMine: boolean;
}

export interface TwoDrafts {
  readonly mine: SubmissionContent;
  readonly theirs: SubmissionContent;
  /** What both began from; null where that is not known any more. */
  readonly base: SubmissionContent | null;
}

/** What stands otherwise in the two, values first, in the order of mine. */
export function differences({ mine, theirs, base }: TwoDrafts): readonly Difference[] {
  const [ours, others, before] = [mine, theirs, base].map((own) => own && partsOf(own));
  const keys = [...new Set([...(ours?.keys() ?? []), ...(others?.keys() ?? [])])];
  return keys.flatMap((key): Difference[] => {
    const [own, other] = [ours?.get(key) ?? null, others?.get(key) ?? null];
    const [said, told] = [own?.text ?? NOTHING, other?.text ?? NOTHING];
    if (said === told) return [];
    const isMineChanged = !before || said !== (before.get(key)?.text ?? NOTHING);
    return [
      {
        key,
        what: (own ?? other)?.what ?? key,
        mine: said,
        theirs: told,
        prefersMine: isMineChanged,
      },
    ];
  });
}

/** 未报 of a value, nothing said of a project. */
const NOTHING = "未填";

/** Both in one: of what differs mine where `isMine` says so, else theirs. */
export function merged(
  { mine, theirs }: Pick<TwoDrafts, "mine" | "theirs">,
  isMine: (key: string) => boolean,
): SubmissionContent {
  const file = mine.file ?? theirs.file;
  const [ours, others] = [asOfFile(mine, file), asOfFile(theirs, file)];
  const measures = uniqueBy([...ours.values, ...others.values], ({ measure }) => measure);
  const projects = uniqueBy([...ours.projects, ...others.projects], ({ id }) => id);
  const source = mine.file ? mine : theirs;
  return {
    ...source,
    file,
    values: measures
      .map(({ measure }) =>
        (isMine(measure) ? ours : others).values.find((own) => own.measure === measure),
      )
      .filter(isPresent),
    projects: projects
      .map(({ id }) => (isMine(id) ? ours : others).projects.find((own) => own.id === id))
      .filter(isPresent),
    explanations: uniqueBy(
      [...mine.explanations, ...theirs.explanations],
      ({ problem }) => problem,
    ),
    confirmed: [...new Set([...mine.confirmed, ...theirs.confirmed])],
  };
}

function partsOf({ values, projects }: SubmissionContent): ReadonlyMap<string, Part> {
  return new Map<string, Part>([
    ...values.map(
      ({ measure, value }) =>
        [measure, { what: measureInfo(measure).name, text: formatCount(value) }] as const,
    ),
    ...projects.map(
      (own) => [own.id, { what: `「${own.name}」`, text: projectText(own) }] as const,
    ),
  ]);
}

interface Part {
  readonly what: string;
  readonly text: string;
}

/** 2025年10月累计7,000万元；形象进度：封顶. */
function projectText({ name, fields, plans, invested }: ImportedProject): string {
  const { kind, totalInvestment } = fields;
  return [
    name,
    ...invested.map(({ month, value }) => `${monthLabel(month)}累计${formatCount(value)}万元`),
    ...plans.map(({ year, investment }) => `${year}年计划${formatCount(investment)}万元`),
    ...(kind ? [`性质：${PROJECT_KIND_WORD[kind]}`] : []),
    ...(totalInvestment === undefined ? [] : [`总投资${formatCount(totalInvestment)}万元`]),
    ...PLAIN_FIELDS.flatMap((field) => {
      const value = fields[field];
      return value === undefined ? [] : [`${LEDGER_FIELD_WORD[field]}：${value ?? "空"}`];
    }),
  ].join("；");
}

/** The first of each key, in their order. */
function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(keyOf(item));
    seen.add(keyOf(item));
    return isNew;
  });
}
