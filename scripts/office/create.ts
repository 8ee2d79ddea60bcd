/** `create`: a new office file from the list of prefectures. */
import { existsSync } from "node:fs";
import { WordedError } from "../../src/lib/worded-error";
import { createOffice } from "../../src/office/create";
import { divisions } from "../../src/office/divisions";
import { newMoment } from "../../src/office/new-moment";
import type { Outcome } from "../office";
import { writeJournal } from "./files";
import { needed, optionsOf } from "./options";

/** Never writes over a file: it may be an office's only one. */
export async function createFile(words: readonly string[]): Promise<Outcome> {
  const { values } = optionsOf(words, {
    prefecture: { type: "string" },
    name: { type: "string" },
    zone: { type: "string", multiple: true },
    direct: { type: "string", multiple: true },
    out: { type: "string" },
  });
  const code = needed(values.prefecture, "prefecture");
  const out = needed(values.out, "out");
  const prefecture = (await divisions.load()).find((own) => own.code === code || own.name === code);
  if (!prefecture)
    throw new WordedError(
      `行政区划名单里没有“${code}”。请给地级行政区的全称或六位代码，如433100。`,
    );
  if (existsSync(out)) throw new WordedError(`${out} 已经有了，没有覆盖。请换一个文件名。`);
  const event = createOffice({
    prefecture,
    zones: values.zone ?? [],
    direct: values.direct ?? [],
    ...newMoment(),
    ...(values.name !== undefined && { name: values.name }),
  });
  writeJournal(out, [event]);
  const names = event.units.map(({ name }) => name).join("、");
  return {
    text: `已建立${event.region.name}，共${event.units.length}个单位：${names}\n写入 ${out}`,
    isRefused: false,
  };
}
