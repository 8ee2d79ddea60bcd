/** The command line on office files in a folder of their own. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { journalAt, writeJournal } from "../../scripts/office/files";
import { importFiles } from "../../scripts/office/import";
import { writeTemplates } from "../../scripts/office/template";
import { CREATED, after } from "../../src/office/fixtures/office";
import { foldJournal } from "../../src/office/fold";
import type { Journal } from "../../src/office/journal";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "office-"));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const office = () => join(folder, "office.json");
const HEAD = "单位：亿元\n县区,年度计划新开工,累计已开工,累计已竣工,年度计划投资,累计完成投资";

/** The path of a monthly table of September. */
function sheet(name: string, rows: string): string {
  const path = join(folder, name);
  writeFileSync(path, `2025年1-9月情况\n${HEAD}\n${rows}\n`);
  return path;
}

async function importing(...words: readonly string[]) {
  return importFiles([...words, "--office", office(), "--yes"]);
}

const kinds = (journal: Journal) => journal.map(({ kind }) => kind);

test("a spelling told once is not told with every file", async () => {
  writeJournal(office(), [CREATED]);
  const one = sheet("a.csv", "泾,8,6,2,40,22.1\n旌德县,6,5,2,30,15.2");
  const other = sheet("b.csv", "泾,8,6,2,40,22.1\n旌德县,6,5,2,30,16.2");
  await importing(one, "--alias", "泾=泾县");
  await importing(other, "--alias", "泾=泾县", "--explain", "更正");
  expect(kinds(journalAt(office()))).toEqual(["created", "aliasTold", "imported", "imported"]);
});

test("what is told with a file that says nothing new is kept", async () => {
  writeJournal(office(), [CREATED]);
  const file = sheet("a.csv", "泾县,8,6,2,40,22.1\n旌德县,6,5,2,30,15.2");
  await importing(file);
  const { text } = await importing(file, "--alias", "泾=泾县");
  expect(text).toContain("这份文件已经存过，没有要改的。这次说的写法和设置已记下。");
  expect(kinds(journalAt(office()))).toEqual(["created", "imported", "aliasTold"]);
});

test.each([
  [true, 10, [0]],
  [false, 9, []],
])(
  "— stands for zero as the office has said, where it is asked: %s",
  async (isZero, size, zeros) => {
    writeJournal(office(), after([CREATED], { kind: "dashTold", isZero }));
    await importing(sheet("a.csv", "泾县,8,6,—,40,22.1\n旌德县,6,5,2,30,15.2"));
    const { values } = foldJournal(journalAt(office()));
    const found = [...values.values()].map(({ value }) => value);
    expect(found).toHaveLength(size);
    expect(found.filter((value) => value === 0)).toEqual(zeros);
  },
);

test("what the office has said of — sets nothing where no table asks", async () => {
  writeJournal(office(), after([CREATED], { kind: "dashTold", isZero: true }));
  await importing(sheet("a.csv", "泾县,8,6,2,40,22.1\n旌德县,6,5,2,30,15.2"));
  expect(kinds(journalAt(office()))).toEqual(["created", "dashTold", "imported"]);
});

test("forms are for the month before that of the office's own clock", async () => {
  writeJournal(office(), [CREATED]);
  // In China it is the first of October.
  vi.useFakeTimers({ now: Date.parse("2025-09-30T17:00:00Z"), toFake: ["Date"] });
  await writeTemplates(["--office", office(), "--out", join(folder, "forms")]);
  expect(readdirSync(join(folder, "forms")).join()).toContain("9月");
});
