/** Which parts of a package belong to which: the files called .rels. */
import type { Package } from "./zip";
import { readXml, xmlText } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of its address: worksheet, styles, officeDocument. */
  readonly type: string;
  /** The part's name in the package; null: it lies outside, and nothing is fetched. */
  readonly target: string | null;
}

/** Those of a part, of the package itself for "". Throws `FileRefusal`. */
export function relationsOf(parts: Package, part: string): Relation[] {
  const slash = part.lastIndexOf("/") + 1;
  const bytes = parts.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const relations: Relation[] = [];
  readXml(xmlText(bytes), {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const target = attributes("Target") ?? "";
      relations.push({
        id: attributes("Id") ?? "",
        type: (attributes("Type") ?? "").split("/").at(-1) ?? "",
        target:
          attributes("TargetMode") === "External" ? null : resolved(part.slice(0, slash), target),
      });
    },
  });
  return relations;
}

/** The address as seen from a folder, from the root where it begins with a slash. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of path.split("/").filter(Boolean)) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
