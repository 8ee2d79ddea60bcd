/** `template`: the empty tables of an office, to be filled in by its units. */
import { join } from "node:path";
import { emptyTable } from "../../src/exporting/sheet/empty-table";
import { type Month, addMonths, parseMonth } from "../../src/domain/facts/period";
import { DEFAULT_TIME_ZONE } from "../../src/domain/facts/dataset";
import { dayAt } from "../../src/domain/ledger/day";
import { WordedError } from "../../src/lib/worded-error";
import { foldJournal } from "../../src/office/fold";
import { ledgerForm } from "../../src/office/templates/ledger";
import { monthlyForm } from "../../src/office/templates/monthly";
import type { Outcome } from "../office";
import { journalAt, writeWhole } from "./files";
import { needed, optionsOf } from "./options";

/** The monthly table and that of the ledger, for a month: the last one where none is given. */
export async function writeTemplates(words: readonly string[]): Promise<Outcome> {
  const { values } = optionsOf(words, {
    office: { type: "string" },
    out: { type: "string" },
    month: { type: "string" },
  });
  const state = foldJournal(journalAt(needed(values.office, "office")));
  const folder = needed(values.out, "out");
  const month = monthOf(values.month);
  const forms = [monthlyForm(state, month), ledgerForm(state, month)];
  const paths = await Promise.all(
    forms.map(async (form) => {
      const path = join(folder, `${form.name}.xlsx`);
      writeWhole(path, new Uint8Array(await (await emptyTable(form)).arrayBuffer()));
      return path;
    }),
  );
  return { text: `已写入\n${paths.join("\n")}`, isRefused: false };
}

function monthOf(text: string | undefined): Month {
  const month = parseMonth(text ?? dayAt(Date.now(), DEFAULT_TIME_ZONE).slice(0, 7));
  if (!month) throw new WordedError(`--month 应为“年-月”，如2026-09，收到“${text ?? ""}”。`);
  return text === undefined ? addMonths(month, -1) : month;
}
