/** A server that does nothing but write, to be killed: says on its output what is acknowledged. */
import { writeSync } from "node:fs";
import { createSqliteStore } from "../../server/store/sqlite/sqlite-store";
import { draftRow, logRow } from "./rows";

/** Each change writes three entries, a text, and the draft that counts the changes. */
const ENTRIES = 3;

const [, , folder = ""] = process.argv;
const store = await createSqliteStore(folder);
for (;;) {
  // One change after another is the point.
  const number = await store.change(async (change) => {
    const [last] = await change.list("log", { newestFirst: true, limit: 1 });
    const next = (last?.seq ?? 0) / ENTRIES + 1;
    const from = (next - 1) * ENTRIES;
    await change.add("log", [logRow(from + 1), logRow(from + 2)]);
    await change.add("blob", [{ hash: `h${next}`, body: `${next} `.repeat(20_000) }]);
    await change.put("draft", draftRow({ version: next }));
    await change.add("log", [logRow(from + ENTRIES)]);
    return next;
  });
  writeSync(1, `${number}\n`);
}
