/** What holds together what a file says of itself. */
import { valueHash } from "./picture/value-hash";

/** The statements that the seal covers, in its order; Software is for whoever saves the file anew. */
const SEALED = [
  "Title",
  "Description",
  "Demo",
  "Source",
  "Permalink",
  "Office",
  "Revision",
  "Version",
  "ReportMonth",
  "ExportedAt",
  "ValueHash",
  "Figure",
  "Values",
] as const;

/**
 * SHA-256 of the statements that are there, by key: in whatever order a program has put them. It
 * shows that something was changed by accident or by hand; it is no signature, since anybody can
 * make one.
 */
export function sealOf(texts: ReadonlyMap<string, string>): string {
  const sealed = SEALED.flatMap((key) => {
    const text = texts.get(key);
    return text === undefined ? [] : [[key, text]];
  });
  return valueHash(JSON.stringify(sealed));
}
