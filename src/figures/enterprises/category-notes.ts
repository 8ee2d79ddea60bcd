/** Units of 四上 whose parts do not add up to what stands beside them. */
import { ALL_CATEGORIES, CATEGORY_IDS } from "../../domain/facts/enterprise";
import { formatCount } from "../../domain/numbers/format";
import { readMeasure } from "../../domain/facts/readings";
import { type Snapshot } from "../../domain/facts/snapshot";

/** Units named one by one. */
const MOST_NAMED = 2;

/**
 * 汀洲区合计24家，五类相加23家: where a unit reports a total that is not the sum of its categories. On
 * either basis, as drawn.
 */
export function categoryNotes(snapshot: Snapshot): readonly string[] {
  const notes = snapshot.members.regions.flatMap((county) => {
    const total = readMeasure(snapshot, county, "enterprises.total.added").value;
    const parts = CATEGORY_IDS.map((id) =>
      readMeasure(snapshot, county, `enterprises.${id}.added`),
    );
    if (total === null || parts.some(({ value }) => value === null)) return [];
    const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
    return sum === total
      ? []
      : [`${county.name}合计${formatCount(total)}家，${ALL_CATEGORIES}相加${formatCount(sum)}家`];
  });
  return notes.length <= MOST_NAMED
    ? notes
    : [`${notes.length}个单位的合计不等于${ALL_CATEGORIES}相加`];
}
