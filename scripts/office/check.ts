/** `check`: whether an office file is sound, and what its newest numbers say against each other. */
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { problemSentence } from "../../src/domain/facts/data-problem";
import { problemsOf } from "../../src/domain/wording/admission-words";
import { resolveScope } from "../../src/domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../src/domain/facts/snapshot";
import { PACED_RATES } from "../../src/domain/rates/rates";
import { reconcile } from "../../src/domain/rates/reconcile";
import { discrepancyWords, subjectName } from "../../src/domain/wording/discrepancy-words";
import { rateSentence } from "../../src/domain/wording/sentences";
import { contentOf } from "../../src/office/content";
import { foldJournal } from "../../src/office/fold";
import type { OfficeState } from "../../src/office/state";
import type { Outcome } from "../office";
import { journalAt } from "./files";
import { needed, optionsOf } from "./options";

/**
 * What the file holds, the newest quarter in four sentences, and 核对. Refused where the board would
 * have to leave anything out; a file that cannot be read at all throws.
 */
export async function checkOffice(words: readonly string[]): Promise<Outcome> {
  const { values } = optionsOf(words, { office: { type: "string" } });
  const state = foldJournal(journalAt(needed(values.office, "office")));
  const content = contentOf(state);
  if (!content) return { text: `${heldText(state)}\n还没有任何数，看板打不开。`, isRefused: false };
  const dataset = parseDataset(content.dataset);
  const facts = parseFacts(content.facts);
  const problems = problemsOf(dataset, [facts]);
  const snapshot = takeSnapshot(dataset, facts, resolveScope({}, dataset, facts).scope);
  return {
    text: [
      heldText(state),
      ...PACED_RATES.map((id) => rateSentence(snapshot, id)),
      ...problems.map((problem) => `数据问题：${problemSentence(problem)}`),
      ...checksText(snapshot),
    ].join("\n"),
    isRefused: problems.length > 0,
  };
}

function heldText({ title, units, imports, values, projects, revision }: OfficeState): string {
  const live = imports.filter(({ isUndone }) => !isUndone).length;
  return `${title}：${units.length}个单位，${live}次导入，${values.size}个数，${projects.length}个项目，版本${revision}`;
}

function checksText(snapshot: Snapshot): readonly string[] {
  const found = reconcile(snapshot);
  if (found.length === 0) return ["核对：没有不一致。"];
  return found.map(
    (item) => `核对：${item.region.name}${subjectName(item.subject)}，${discrepancyWords(item)}`,
  );
}
