/** What a file is, by its content: names lie, and systems call web pages .xls. */
import { FileRefusal, type RefusalReason } from "./refusal";
import { isCompoundFile } from "./xls/compound-file";

export type FileKind = "zip" | "compound" | "biff" | "text";

/** Signs at the beginning of files that are not read, and of those that are. */
const SIGNS: readonly (readonly [
  sign: string | readonly number[],
  kind: FileKind | RefusalReason,
])[] = [
  ["PK\u0003\u0004", "zip"],
  ["PK\u0005\u0006", "zip"],
  ["%PDF", "pdf"],
  ["{\\rtf", "richText"],
  ["MIME-Version:", "webArchive"],
  ["Rar!", "archive"],
  ["7z\u00bc\u00af", "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0x89, 0x50, 0x4e, 0x47], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  ["GIF8", "picture"],
  ["II*\u0000", "picture"],
  ["MM\u0000*", "picture"],
  [[0x09, 0x08], "biff"],
  [[0x09, 0x04], "oldWorkbook"],
  [[0x09, 0x02], "oldWorkbook"],
  [[0x09, 0x00], "oldWorkbook"],
];

const FILE_KINDS: readonly string[] = ["zip", "compound", "biff", "text"] satisfies FileKind[];

function isFileKind(kind: FileKind | RefusalReason): kind is FileKind {
  return FILE_KINDS.includes(kind);
}

/** Throws `FileRefusal` for what is known and not read. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (isCompoundFile(bytes)) return "compound";
  if (isBitmap(bytes) || begins(bytes, "WEBP", 8) || begins(bytes, "ftyphei", 4))
    throw new FileRefusal("picture");
  const [, kind = "text"] = SIGNS.find(([sign]) => begins(bytes, sign)) ?? [];
  if (isFileKind(kind)) return kind;
  throw new FileRefusal(kind);
}

/** BM also begins many a text. */
function isBitmap(bytes: Uint8Array): boolean {
  return (
    begins(bytes, "BM") && bytes.subarray(6, 10).every((byte) => byte === 0) && bytes.length > 26
  );
}

function begins(bytes: Uint8Array, sign: string | readonly number[], from = 0): boolean {
  const codes =
    typeof sign === "string" ? Array.from(sign, (letter) => letter.charCodeAt(0)) : sign;
  return codes.every((code, index) => bytes[from + index] === code);
}
