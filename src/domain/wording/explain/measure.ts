/** 数字由来 of an amount or a count, and of 净增. */
import type { Region } from "../../facts/county";
import { formatCount, formatSignedCount } from "../../numbers/format";
import { type Measure, measureInfo, measureName } from "../../facts/measure";
import { printedWord } from "../../facts/policy";
import { headlineTotal } from "../../rates/rate";
import {
  type Reading,
  type Total,
  readMeasure,
  readNet,
  totalMeasure,
  totalOf,
} from "../../facts/readings";
import { type Members, type Snapshot, periodWords, onlyUnit } from "../../facts/snapshot";
import { absenceWord, amountWords } from "../words";
import { cellWords, cellsBehind, cellsOfPrinted } from "./cell-words";
import {
  type Explanation,
  absentUnit,
  notApplicable,
  outside,
  roundedWords,
  sourceSection,
  unitsBySize,
  warnings,
} from "./explanation";

/** 数字由来 of an amount or a count: of one unit what it reported, else the sum of those that did. */
export function explainMeasure(
  snapshot: Snapshot,
  members: Members,
  measure: Measure,
): Explanation {
  const { group, nature, unit } = measureInfo(measure);
  const only = onlyUnit(members);
  const reading: Reading | null = only ? readMeasure(snapshot, only, measure) : null;
  const { value, printed, total } = headlineTotal({ ...snapshot, members }, measure);
  const shown = reading?.absence
    ? absenceWord(reading.absence)
    : value === null
      ? "未报"
      : amountWords(measure, value);
  const exact = unit === "wan" && value !== null ? `（${formatCount(value)}万元）` : "";
  const rule =
    nature === "flow"
      ? snapshot.scope.basis === "ytd"
        ? "从1月累计到报告期末。"
        : "本季累计减上季累计；负数为核减。"
      : "截至报告期末的数。";
  return {
    title: `${members.word}${measureName(measure, snapshot.scope.basis)}`,
    period: periodWords(snapshot, group),
    value: `${shown}${exact}`,
    parts: null,
    warnings: warnings(snapshot, members, measure),
    sections: [
      ...(only
        ? reading?.absence === "notReported" || reading?.absence === "noEarlier"
          ? [
              {
                label: "为何没有",
                text: absentUnit(snapshot, only, measure, absenceWord(reading.absence)),
              },
            ]
          : []
        : [
            {
              label: "谁在其中",
              text: printed
                ? `${printedWord(snapshot.policy)}，不是各单位相加。${sumBeside(measure, total)}`
                : `${total.reported.length}个单位已报，相加得到。${roundedWords(snapshot, total.reported, { measures: [measure] })}`,
            },
            ...outside(snapshot, total.missing, {
              measure,
              wordOf: (county) =>
                absenceWord(readMeasure(snapshot, county, measure).absence ?? "notReported"),
            }),
            ...notApplicable({ ...snapshot, members }, group),
          ]),
      { label: "口径", text: rule },
      sourceSection(
        snapshot,
        group,
        cellWords(
          only
            ? cellsBehind(snapshot, only, measure)
            : printed
              ? cellsOfPrinted(snapshot, measure)
              : [],
        ),
      ),
    ],
    units: only
      ? []
      : unitsBySize(snapshot, total.reported, {
          measure,
          textOf: (county) =>
            amountWords(measure, readMeasure(snapshot, county, measure).value ?? 0),
          atOf: (county) => cellWords(cellsBehind(snapshot, county, measure)),
        }),
  };
}

/** 已报9个单位相加1,663.6亿元；覆盖不同，不比较。 */
function sumBeside(measure: Measure, total: Total): string {
  return total.value === null
    ? ""
    : `已报${total.reported.length}个单位相加${amountWords(measure, total.value)}；覆盖不同，不比较。`;
}

/** 数字由来 of 净增: 新增 less 退出 of the units that reported both. */
export function explainNet(snapshot: Snapshot, members: Members): Explanation {
  const only = onlyUnit(members);
  const net = totalOf(members.regions, (county) => readNet(snapshot, county));
  const part = (measure: Measure) =>
    totalMeasure(snapshot, measure, { ...members, regions: net.reported }).value;
  const [added, removed] = [part("enterprises.total.added"), part("enterprises.total.removed")];
  return {
    title: `${members.word}四上净增`,
    period: periodWords(snapshot, "enterprises"),
    value: net.value === null ? "未报" : `${formatSignedCount(net.value)}家`,
    parts: null,
    warnings: [],
    sections: [
      {
        label: "算式",
        text:
          added === null || removed === null
            ? "新增、退出没有都报，算不出净增。"
            : `新增${formatCount(added)}家 － 退出${formatCount(removed)}家。`,
      },
      ...outside(snapshot, net.missing, {
        measure: "enterprises.total.added",
        wordOf: () => "新增或退出未报",
      }),
      sourceSection(snapshot, "enterprises", only ? cellWords(netCells(snapshot, only)) : ""),
    ],
    units:
      members.kind === "county"
        ? []
        : net.reported.map((county) => ({
            name: county.name,
            text: `${formatSignedCount(readNet(snapshot, county).value ?? 0)}家`,
            at: cellWords(netCells(snapshot, county)),
          })),
  };
}

function netCells(snapshot: Snapshot, county: Region) {
  return [
    ...cellsBehind(snapshot, county, "enterprises.total.added"),
    ...cellsBehind(snapshot, county, "enterprises.total.removed"),
  ];
}
