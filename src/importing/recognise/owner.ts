/** The one unit that a whole table is of: a sheet or a file of a county. */
import type { RegionCode } from "../../domain/facts/county";
import { squash } from "../cells/squash";
import type { Above } from "./columns";
import type { UnitNames } from "./office";
import type { Told } from "./table";

/** Where a line, the sheet, the title or the file names exactly one unit, that one. */
export function ownerOf(
  { title, lines, sheet, file }: Above & { sheet: string; file: string },
  names: UnitNames,
): Told<RegionCode> | null {
  const filled = lines.flatMap(
    (text) => /(?:填报|报送|填表|上报)单位.*?[::](.{1,30})/.exec(squash(text))?.[1] ?? [],
  );
  const exact = names.find(sheet);
  if (exact) return { value: exact.code, from: "sheet", text: sheet };
  const places = [
    ...filled.map((text) => ({ text, from: "title" as const })),
    { text: sheet, from: "sheet" as const },
    { text: title, from: "title" as const },
    { text: file, from: "file" as const },
  ];
  for (const { text, from } of places) {
    const unit = names.within(text);
    if (unit) return { value: unit.code, from, text };
  }
  return null;
}
