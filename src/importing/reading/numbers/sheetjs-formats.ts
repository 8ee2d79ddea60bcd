/** The formats of numbers in SheetJS, which does not type them. */
import { SSF } from "@e965/xlsx";

interface SheetJsFormats {
  /** Throws where it does not know the code. */
  readonly format: (code: string, value: number) => string;
  readonly is_date: (code: string) => boolean;
  /** Sets what formats mean that a workbook names by number. */
  readonly load_table: (codes: Readonly<Record<string, string>>) => void;
}

const PARTS = ["format", "is_date", "load_table"] satisfies (keyof SheetJsFormats)[];

function hasParts(found: unknown): found is SheetJsFormats {
  return typeof found === "object" && found !== null && PARTS.every((part) => part in found);
}

const found: unknown = SSF;
if (!hasParts(found)) throw new Error("SheetJS has no formats");

export const SHEETJS_FORMATS = found;
