import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "../../lib/fingerprint";
import { month } from "../../domain/fixtures/build";
import { anyLedger, rowsOf } from "../../domain/fixtures/ledger";
import { COLUMN_IDS } from "../../domain/ledger/columns";
import { FILTER_IDS } from "../../domain/ledger/filters";
import type { LedgerRow } from "../../domain/ledger/row";
import { type LedgerColumns, rowColumns } from "./columns";
import { COLUMNS_FORM, type PackedColumns, isOfToday, packColumns, unpackColumns } from "./packed";

const AT = month("2021-09");
const PLACES = new Map([
  ["u2", 1],
  ["u1", 2],
  ["u3", 3],
]);

const columnsOf = (rows: readonly LedgerRow[]) => rowColumns(rows, PLACES);
const textOf = (rows: readonly LedgerRow[]) => JSON.stringify(packColumns(columnsOf(rows), AT));

/** All that can be asked of columns. */
function told(columns: LedgerColumns) {
  const places = Array.from({ length: columns.length }, (_, index) => index);
  return {
    issues: columns.issues,
    filters: FILTER_IDS.map((id) => columns.filter(id)),
    sorts: COLUMN_IDS.map((id) => columns.sort(id)),
    names: places.map(columns.formerNames),
    sums: places.map((index) => {
      const { month: at, planned, done, countedIn, project } = columns.summed(index);
      const { totalInvestment, startPlanned, startActual } = project;
      const { completionPlanned, completionActual } = project;
      const days = [startPlanned, startActual, completionPlanned, completionActual];
      return [at, planned, done, countedIn, totalInvestment, days];
    }),
  };
}

test("columns come back from JSON as they were", () => {
  fc.assert(
    fc.property(anyLedger, (ledger) => {
      const rows = rowsOf(ledger, AT);
      const packed: PackedColumns = JSON.parse(textOf(rows));
      expect(told(unpackColumns(packed))).toEqual(told(columnsOf(rows)));
    }),
  );
});

test("those made by other rules are known by their form", () => {
  const packed = packColumns(columnsOf([]), AT);
  expect([packed, { ...packed, form: COLUMNS_FORM - 1 }].map(isOfToday)).toEqual([true, false]);
});

// Where the ledgers of the fixture are others, or are written otherwise, the value is another too; where
// a rule of src/domain/ledger is, COLUMNS_FORM is as well.
test("what columns of one form hold does not change", () => {
  const ledgers = fc.sample(anyLedger, { seed: 1, numRuns: 40 });
  const text = ledgers.map((ledger) => textOf(rowsOf(ledger, AT))).join("");
  expect([COLUMNS_FORM, fingerprint(text)]).toEqual([1, 3_430_386_968]);
});
