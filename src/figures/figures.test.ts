/**
 * What holds for every figure over any office: arbitrary units with long names, gaps, zeros,
 * revisions, values above the plan.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Office,
  type Values,
  officeOf,
  printed,
  record,
  unit,
  view,
} from "../domain/fixtures/build";
import {
  formatCount,
  formatDays,
  formatPercent,
  formatSignedCount,
  formatSignedPoints,
  formatYi,
} from "../domain/numbers/format";
import { decimalFraction, divide, fraction } from "../domain/numbers/fraction";
import { isPresent } from "../lib/array";
import { MEASURES, type Measure } from "../domain/facts/measure";
import { focusOn, type Snapshot } from "../domain/facts/snapshot";
import { headlineCard } from "./cards/cards";
import { PACED_RATES } from "../domain/rates/rates";
import {
  type CellNumber,
  FIGURE_IDS,
  type FigureId,
  type Figure,
  type LampRow,
  type Row,
  figureTitle,
  endLabelText,
} from "./figure";
import { figureSheet } from "./tables/figure-sheet";
import { figureTable, tableRows } from "./tables/figure-table";
import { valueText } from "./values";
import { FIGURES } from "./registry";
import { definitionWords } from "./stamp";
import { statusText } from "./status-words";
import { cardLineText } from "./cards/card-lines";
import { subtitleText } from "./subtitle";
import { type Lamp, LAMP_LABEL } from "../domain/rates/lamp";

const MOST_MESSAGE = 26;
// Real names, the country's longest among them.
const NAMES = [
  "睢县",
  "永城市",
  "双江拉祜族佤族布朗族傣族自治县",
  "积石山保安族东乡族撒拉族自治县",
  "湘西高新区",
  "市直",
];
/**
 * A year before, the two quarters that 当季 needs, and the month in question, which is not its
 * quarter's last.
 */
const MONTHS = ["2020-08", "2021-03", "2021-06", "2021-08"] as const;
const SHOWN: readonly Measure[] = MEASURES.filter(
  (measure) => !measure.startsWith("enterprises.") || /total|added/.test(measure),
);

const amount = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: -50, max: 900 }) },
);
/** A month of one unit: none, or most measures with a value. */
const report: fc.Arbitrary<Values> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc
      .array(amount, { minLength: SHOWN.length, maxLength: SHOWN.length })
      .map((row) => Object.fromEntries(SHOWN.map((measure, index) => [measure, row[index]]))),
  },
);
const groups = fc.subarray(
  ["projects", "starts", "completions", "investment", "enterprises"] as const,
  { minLength: 3 },
);
const units = fc
  .array(fc.tuple(fc.constantFrom("county", "zone", "direct"), groups, fc.constantFrom(...NAMES)), {
    minLength: 1,
    maxLength: 7,
  })
  .map((rows) =>
    rows.map(([kind, reports, name], index) => unit(`u${index}`, { kind, reports, name })),
  );
const offices: fc.Arbitrary<Office> = units.chain((list) =>
  fc
    .tuple(
      fc.array(fc.tuple(...MONTHS.map(() => report)), {
        minLength: list.length,
        maxLength: list.length,
      }),
      fc.array(fc.tuple(fc.constantFrom(...MEASURES), fc.nat(300)), { maxLength: 4 }),
    )
    .map(([reports, totals]) =>
      officeOf({
        units: list,
        records: reports.flatMap((months, unitIndex) =>
          months.map((row, index) => record(`u${unitIndex}`, MONTHS[index] ?? "2021-08", row)),
        ),
        // At least one value makes 2021Q3 the quarter in question.
        printed: [
          printed("root", "2021-08", "rate.start", 87.5),
          ...totals.map(([measure, value]) => printed("root", "2021-08", measure, value)),
        ],
      }),
    ),
);
const snapshots: fc.Arbitrary<Snapshot> = fc
  .tuple(
    offices,
    fc.constantFrom("ytd" as const, "quarter" as const),
    fc.constantFrom("all", "without", "chosen", "focus"),
  )
  .map(([office, basis, whose]) => {
    const [first] = office.dataset.regions.slice(1);
    const code = first?.code ?? "u0";
    // A choice that would leave no unit is dropped, and that is said: no view to be built here.
    if (
      whose === "without" &&
      office.dataset.regions.slice(1).some(({ kind }) => kind !== "direct")
    )
      return view(office, { basis, direct: "without" });
    if (whose === "chosen" && office.dataset.regions.length > 2)
      return view(office, { basis, counties: [code] });
    const whole = view(office, { basis });
    return whose === "focus" && first ? focusOn(whole, first) : whole;
  });

function everyFigure(check: (figure: Figure, snapshot: Snapshot, id: FigureId) => void): void {
  fc.assert(
    fc.property(snapshots, fc.constantFrom(...FIGURE_IDS), (snapshot, id) => {
      check(FIGURES[id].build(snapshot), snapshot, id);
    }),
    { numRuns: 400 },
  );
}

test("the title is head：message, the message at most 26 characters and never empty", () => {
  everyFigure((figure) => {
    expect(Array.from(figure.message).slice(MOST_MESSAGE)).toEqual([]);
    expect(figure.message).not.toBe("");
    expect(figureTitle(figure)).toBe(`${figure.head}：${figure.message}`);
  });
});

test("the takeaway is one to three full sentences", () => {
  everyFigure(({ takeaway }) => {
    expect(takeaway.endsWith("。")).toBe(true);
    const sentences = takeaway.split("。").slice(0, -1);
    expect(sentences.slice(3)).toEqual([]);
    expect(sentences.filter((sentence) => sentence.trim() === "")).toEqual([]);
  });
});

/** What the tooltip says, and the points and ends of lines. */
function saidOf({ body }: Figure): string[] {
  if (body.kind === "empty") return [body.title, body.text];
  if (body.kind === "milestones") return body.milestones.rows.map(({ text }) => text);
  if (body.kind === "trend") {
    return body.panels.flatMap(({ lines }) =>
      lines.flatMap(({ points, endLabel }) => [
        endLabel ? endLabelText(endLabel) : "",
        ...points.map((point) => point?.text ?? ""),
      ]),
    );
  }
  return tableRows<Row | LampRow>(body).flatMap(({ details }) => details.map(({ text }) => text));
}

test("what a row says line by line leaves out neither why something is missing nor its lamps", () => {
  everyFigure(({ body }) => {
    if (body.kind !== "rows" && body.kind !== "lamps") return;
    const unsaid = tableRows<Row | LampRow>(body).flatMap((row) => {
      const said = row.details.map(({ text }) => text).join("\n");
      const wanted = [
        ...("missing" in row && row.missing ? [row.missing.word] : []),
        ...Object.values<{ readonly lamp: Lamp | null }>(row.cells).flatMap(({ lamp }) =>
          lamp ? [LAMP_LABEL[lamp]] : [],
        ),
      ];
      return wanted.filter((word) => !said.includes(word)).map((word) => [row.name, word]);
    });
    expect(unsaid).toEqual([]);
  });
});

test("no text holds NaN, Infinity, undefined, null, a hyphen for a minus, −0, or a number of nothing but zeros", () => {
  everyFigure((figure) => {
    const texts = [
      figureTitle(figure),
      figure.takeaway,
      subtitleText(figure.subtitle),
      ...figure.notes,
      ...figureTable(figure).rows.flatMap(({ cells }) => cells),
      ...saidOf(figure),
    ];
    for (const text of texts) {
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object|−0(\.0)?(?![\d.])/);
      expect(text).not.toMatch(/(?<![\d.,])0\.0+(?!\d)/);
      expect(text).not.toMatch(/(^|[^\w年])-\d/);
    }
  });
});

test("every number that is drawn is finite", () => {
  everyFigure(({ body }) => {
    const drawn =
      body.kind === "rows"
        ? body.groups.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row.values)))
        : body.kind === "trend"
          ? body.panels.flatMap(({ lines }) =>
              lines.flatMap(({ points }) => points.map((point) => point?.value ?? null)),
            )
          : [];
    expect(drawn.filter((value) => value !== null && !Number.isFinite(value))).toEqual([]);
  });
});

test("the table has each unit once, in groups, and the region last; every row is as wide as the head", () => {
  everyFigure((figure, snapshot) => {
    const { rows, columns, caption } = figureTable(figure);
    expect(caption).toBe(figureTitle(figure));
    for (const row of rows) expect(row.cells).toHaveLength(columns.length);
    if (figure.body.kind !== "rows" && figure.body.kind !== "lamps") return;
    expect(
      rows
        .slice(0, -1)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(snapshot.members.regions.map(({ code }) => String(code)).sort());
    expect(rows.at(-1)).toMatchObject({ key: "total", name: snapshot.members.word });
  });
});

test("a row that is missing draws no bar of what is missing and says why in its table row", () => {
  everyFigure((figure) => {
    const { body } = figure;
    if (body.kind !== "rows") return;
    const table = new Map(figureTable(figure).rows.map((row) => [row.key, row.cells]));
    // A plan may be known where the result isn't: its frame may stand.
    const results = body.series
      .filter(({ role }) => role !== "plan" && role !== "removed")
      .map(({ key }) => key);
    for (const row of body.groups.flatMap((group) => group.rows)) {
      if (row.missing === null) continue;
      expect(results.map((key) => row.values[key])).toEqual(results.map(() => null));
      expect(`${figure.id} ${row.name} ${table.get(row.key)?.join(" ")}`).toContain(
        row.missing.word,
      );
    }
  });
});

test("the same view gives the same figure", () => {
  everyFigure((figure, snapshot, id) => {
    expect(FIGURES[id].build(snapshot)).toEqual(figure);
  });
});

test("the cards of any view are whole: a value or its reason, and no broken number", () => {
  fc.assert(
    fc.property(snapshots, fc.constantFrom(...PACED_RATES), (snapshot, id) => {
      const card = headlineCard(snapshot, id);
      expect(card.value !== null || card.absent !== "").toBe(true);
      const said = [
        card.label,
        ...card.changes.map(cardLineText),
        card.base?.strong,
        card.base?.rest,
        card.bullet?.paceText,
      ]
        .filter(isPresent)
        .join(" ");
      expect(said).not.toMatch(/NaN|Infinity|undefined|null|(?<![\d.,])0\.0+(?!\d)/);
      if (card.bullet) expect(Number.isFinite(card.bullet.rate)).toBe(true);
      expect(card.lamp === "none" || card.value !== null).toBe(true);
    }),
    { numRuns: 400 },
  );
});

/** A number as its format shows it, rounded from the double that a file holds. */
function shownAs({ value, format }: CellNumber): string {
  const exact = decimalFraction(value);
  switch (format) {
    case "percent":
      return formatPercent(exact);
    case "points":
      return formatSignedPoints(divide(exact, fraction(100)));
    case "yi":
      return formatYi(Math.round(value * 10000));
    case "days":
      return formatDays(exact);
    case "count":
      return formatCount(value);
    case "signedCount":
      return formatSignedCount(value);
  }
}

test("every number, shown in its format, is the text beside it: rounding a file's double gives what the screen says", () => {
  everyFigure((figure) => {
    for (const { cells } of figureSheet(figure).rows) {
      for (const { text, number } of cells) expect(text).toBe(number ? shownAs(number) : text);
    }
  });
});

/** 1,234.5 or −0.0003 as whole 万元. */
function wanOf(text: string): number {
  return Math.round(Number(text.replace("−", "-").replaceAll(",", "")) * 10_000);
}

test("分项四舍五入 is noted once where amounts as shown add up to another total than the one shown, and only where they are its parts", () => {
  everyFigure((figure) => {
    const { rows, columns, notes } = figureSheet(figure);
    const apart = columns.map((_, index) => {
      const amounts = rows.flatMap(({ cells, isTotal }) => {
        const cell = cells[index];
        return cell?.number?.format === "yi"
          ? [{ isTotal, shown: wanOf(cell.text), exact: Math.round(cell.number.value * 10_000) }]
          : [];
      });
      const sum = (pick: "shown" | "exact") =>
        amounts.reduce((all, item) => all + (item.isTotal ? -1 : 1) * item[pick], 0);
      return amounts.some(({ isTotal }) => isTotal) && sum("exact") === 0 && sum("shown") !== 0;
    });
    expect(notes.filter((note) => note === "分项四舍五入，合计可能略有出入。")).toHaveLength(
      apart.includes(true) ? 1 : 0,
    );
  });
});

test("a sheet is as wide as its head, holds no words among numbers, and says why a cell is empty", () => {
  everyFigure((figure) => {
    const { columns, rows } = figureSheet(figure);
    const isLamp = columns.map(({ name }) => name.endsWith("灯"));
    const mayBeEmpty = columns.map(({ key, name }) => key === "rank" || name === "完成/计划");
    for (const { cells, status, isTotal } of rows) {
      expect(cells).toHaveLength(columns.length);
      for (const [index, { text, number }] of cells.entries()) {
        if (!isLamp[index] && number === null) expect(text).toMatch(/^$|\/.*\d|\d.*\//);
        const isSilent = text === "" && !mayBeEmpty[index] && figure.body.kind !== "trend";
        if (isSilent) expect(isTotal ? [""] : ["", "已报"]).not.toContain(statusText(status));
      }
    }
  });
});

test("the values of a figure are the same text for the same view, and another for another title", () => {
  everyFigure((figure, snapshot, id) => {
    expect(valueText(FIGURES[id].build(snapshot))).toBe(valueText(figure));
    expect(valueText({ ...figure, message: `${figure.message}。` })).not.toBe(valueText(figure));
  });
});

test("范围 and 口径 are one line without a full stop", () => {
  everyFigure(({ stamp }) => {
    const definition = definitionWords(stamp.definition);
    for (const line of [stamp.range, definition]) {
      expect(line).not.toBe("");
      expect(line).not.toMatch(/[。\n]|undefined|NaN|null|，，|；；|；$/);
    }
    expect(definition).not.toMatch(stamp.basis === "ytd" ? /当季/ : /累计/);
  });
});
