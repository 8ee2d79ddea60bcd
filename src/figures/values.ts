/**
 * The values that a figure shows as one text, to hash: two pictures with the same hash show the
 * same values.
 */
import {
  type CellNumber,
  type Detail,
  type Figure,
  type LampsBody,
  type RowsBody,
  type TrendBody,
  figureTitle,
  endLabelText,
} from "./figure";
import { tableRows } from "./tables/figure-table";

/**
 * Title, unit, columns, and every cell's text and number in order. Equal for equal figures,
 * whatever objects they are; different as soon as one shown value differs. Written as JSON, so that
 * no text can be taken for two.
 */
export function valueText(figure: Figure): string {
  return JSON.stringify([figure.id, figureTitle(figure), figure.unit, valuesOf(figure.body)]);
}

type Values = readonly unknown[];

function valuesOf(body: Figure["body"]): Values {
  switch (body.kind) {
    case "rows":
      return rowsValues(body);
    case "trend":
      return trendValues(body);
    case "lamps":
      return lampsValues(body);
    case "milestones":
      return body.milestones.rows.map(({ word, planned, actual, text }) => [
        word,
        planned,
        actual,
        text,
      ]);
    case "empty":
      return [body.title, body.text];
  }
}

function numberValues(number: CellNumber | null | undefined): Values | null {
  return number ? [number.value, number.format] : null;
}

function detailValues(details: readonly Detail[]): Values {
  return details.map(({ label, text }) => [label, text]);
}

function rowsValues(body: RowsBody): Values {
  const rows = tableRows(body).map((row) => [
    row.name,
    row.missing?.word ?? null,
    row.flag,
    row.pace,
    [...body.series.map(({ key }) => key), "net"].map((key) => row.values[key] ?? null),
    body.columns.map(({ key }) => {
      const cell = row.cells[key];
      return cell ? [cell.text, cell.lamp, numberValues(cell.number)] : null;
    }),
    detailValues(row.details),
  ]);
  return [
    body.series.map(({ name, total }) => [name, total]),
    body.references.map(({ kind, at, label }) => [kind, at, label]),
    body.tick && body.tick.name,
    body.columns.map(({ head }) => head),
    body.groups.map(({ label, rows: own }) => [label, own.length]),
    rows,
  ];
}

function trendValues(body: TrendBody): Values {
  return [
    body.categories,
    body.panels.map(({ head, lines }) => [
      head,
      lines.map(({ name, points, endLabel }) => [
        name,
        endLabel && endLabelText(endLabel),
        points.map(
          (point) =>
            point && [
              point.value,
              point.text,
              numberValues(point.number),
              point.flag?.word ?? null,
            ],
        ),
      ]),
    ]),
  ];
}

function lampsValues(body: LampsBody): Values {
  return [
    body.columns.map(({ head, counts }) => [head, counts.map(({ lamp, count }) => [lamp, count])]),
    body.groups.map(({ label, rows }) => [label, rows.length]),
    tableRows(body).map(({ name, cells, details }) => [
      name,
      cells.map(({ text, lamp, missing, number }) => [text, lamp, missing, numberValues(number)]),
      detailValues(details),
    ]),
  ];
}
