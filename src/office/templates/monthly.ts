/** 月报空表: a row for each unit, the measures by the names that the board itself gives them. */
import { CATEGORIES } from "../../domain/facts/enterprise";
import {
  ENTERPRISE_FIELDS,
  type EnterpriseMeasure,
  MEASURES,
  type Measure,
  canBeNegative,
  measureInfo,
} from "../../domain/facts/measure";
import { type Month, cumulativeSpan, yearOf } from "../../domain/facts/period";
import type { OfficeState } from "../state";
import {
  type FormCell,
  type FormEntry,
  type FormFile,
  type FormSheet,
  blanks,
  spanning,
} from "./form";
import { monthlyNotes } from "./notes";

const UNIT_HEAD = "单位名称";
const LINE = "填报单位（盖章）：　　　　　　填报人：　　　　　　联系电话：";

/** The month's table and that of 四上企业, for the office's units. */
export function monthlyForm(state: OfficeState, month: Month): FormFile {
  const period = `${yearOf(month)}年${cumulativeSpan(month)}`;
  return {
    name: `${state.region.name}${period}重点项目月报（空表）`,
    sheets: [progressSheet(state, period), enterprisesSheet(state, period), monthlyNotes()],
  };
}

const PROGRESS = MEASURES.filter((measure) => measureInfo(measure).group !== "enterprises");

function progressSheet(state: OfficeState, period: string): FormSheet {
  const heads: FormCell[] = [UNIT_HEAD, ...PROGRESS.map(headOf)].map((text) => ({
    text,
    kind: "head",
  }));
  const title = `${state.region.name}${period}重点项目进展情况表`;
  return unitSheet(state, { name: "月报", title, heads: [heads], measures: PROGRESS });
}

function enterprisesSheet(state: OfficeState, period: string): FormSheet {
  const groups = [
    ...CATEGORIES.map(({ id, full }) => ({ id, name: full })),
    { id: "total" as const, name: "四上企业" },
  ];
  const fields = ENTERPRISE_FIELDS;
  const measures = groups.flatMap(({ id }) =>
    fields.map((field): EnterpriseMeasure => `enterprises.${id}.${field}`),
  );
  const upper = groups.flatMap(({ name }) =>
    spanning({ text: name, kind: "head", across: fields.length }),
  );
  const lower = groups.flatMap(({ id, name }) =>
    fields.map((field): FormCell => ({
      text: measureInfo(`enterprises.${id}.${field}`).name.replace(name, ""),
      kind: "head",
    })),
  );
  const heads = [
    [{ text: UNIT_HEAD, kind: "head", down: 2 } as const, ...upper],
    [null, ...lower],
  ];
  const title = `${state.region.name}${period}“四上”企业情况表（单位：家）`;
  return unitSheet(state, { name: "四上企业", title, heads, measures });
}

/** 年度计划投资（万元） */
function headOf(measure: Measure): string {
  const { name, unit } = measureInfo(measure);
  return `${name}（${unit === "wan" ? "万元" : "个"}）`;
}

interface UnitTable {
  readonly name: string;
  readonly title: string;
  readonly heads: readonly (readonly (FormCell | null)[])[];
  readonly measures: readonly Measure[];
}

function unitSheet({ units }: OfficeState, { name, title, heads, measures }: UnitTable): FormSheet {
  const width = measures.length + 1;
  const above = 2 + heads.length;
  return {
    name,
    rows: [
      spanning({ text: title, kind: "title", across: width }),
      spanning({ text: LINE, kind: "line", across: width }),
      ...heads,
      ...units.map((unit) => [
        { text: unit.name, kind: "fixed" } as const,
        ...blanks(measures.length),
      ]),
    ],
    widths: [16, ...measures.map(() => 11)],
    fixed: { rows: above, columns: 1 },
    entries: measures.map((measure, index): FormEntry => ({
      kind: measureInfo(measure).unit === "wan" ? "amount" : "count",
      canBeNegative: canBeNegative(measure),
      area: {
        top: above,
        bottom: above + units.length - 1,
        left: index + 1,
        right: index + 1,
      },
    })),
  };
}
