/** Numbers and days as a workbook shows them: by SheetJS, but for what only a Chinese one has. */
import { SHEETJS_FORMATS } from "./sheetjs-formats";

export interface NumberFormat {
  readonly code: string;
  /** A `time` has no day: 9:30, or hours in all. */
  readonly kind: "number" | "day" | "time";
}

/** What SheetJS calls the formats that have a name only, or a number; as a Chinese Excel has them. */
const CHINESE: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
  "dddd, mmmm dd, yyyy": 'yyyy"年"m"月"d"日"',
};

const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 1000;

/** The format of a code, as `yyyy"年"m"月"` or `0.0%`. */
export function numberFormat(code: string): NumberFormat {
  const found = known.get(code);
  if (found) return found;
  const format = formatOf(CHINESE[code] ?? code);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(code, format);
  return format;
}

/** Excel cuts longer ones. */
const MOST_CODE = 255;

function formatOf(written: string): NumberFormat {
  const code = quoted(written.slice(0, MOST_CODE).replaceAll(/G\/通用格式/g, "General"))
    .replaceAll(/!(.)/g, String.raw`\$1`)
    // Languages; SheetJS makes a $ of them.
    .replaceAll(/\[(?:\$-|DBNum)[^\]]*\]/gi, "")
    // Before a % SheetJS stumbles over a blank.
    .replaceAll(/(?:\\? |_.)+(?=%)/g, "")
    // SheetJS takes every point of a date for one of seconds, and knows no 星期三.
    .replaceAll(/(?<=[ymde])\.(?=[ymde])/gi, String.raw`\.`)
    .replaceAll(/ ?a{3,4}/g, "");
  const [first = ""] = withoutTexts(code).split(";");
  if (!SHEETJS_FORMATS.is_date(first)) return { code, kind: "number" };
  // m is a minute only beside hours or seconds.
  const isDay = /[yde]/i.test(first) || (/m|a{3}/i.test(first) && !/[hs]/i.test(first));
  return { code, kind: isDay ? "day" : "time" };
}

/** What is shown as it is. */
const AS_IT_IS = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/;
const NO_CODE = new RegExp(`${AS_IT_IS.source}|上午/下午|[^\\0-\\x7f]+`, "g");

/** yyyy年m月 as yyyy"年"m"月": SheetJS knows no other signs in a code. */
function quoted(code: string): string {
  return code.replaceAll(NO_CODE, (part) =>
    part !== "上午/下午" && part > "\x7f" ? `"${part}"` : part,
  );
}

/** Without what is shown as it is: "d", \d, colours and languages; but [h], hours in all, stays. */
function withoutTexts(code: string): string {
  return code.replaceAll(/"[^"]*"?|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General/gi, "");
}

/** The number as the workbook shows it; plain where SheetJS does not know the code: #,##0.##. */
export function shownNumber(
  format: NumberFormat,
  value: number,
): { readonly text: string; readonly isPercent: boolean } {
  const hasPercent = withoutTexts(format.code).includes("%");
  const plain = () => (hasPercent ? `${Number((100 * value).toPrecision(15))}%` : String(value));
  const text = shownBy(format, value) ?? plain();
  // Not by a section that shows no %, nor by "%" in quotes.
  return { text, isPercent: hasPercent && text.includes("%") };
}

/** The day or the time as the workbook shows it; null: SheetJS does not know the code. */
export function shownBy({ code }: NumberFormat, value: number): string | null {
  try {
    return SHEETJS_FORMATS.format(withoutGeneral(code, value), value).trim();
  } catch {
    return null;
  }
}

/** General"万元": SheetJS would leave 万元 out. */
function withoutGeneral(code: string, value: number): string {
  if (code === "General" || !code.includes("General")) return code;
  const [, decimals = ""] = /^-?\d+\.(\d+)$/.exec(String(value)) ?? [];
  return code.replaceAll("General", decimals === "" ? "0" : `0.${"0".repeat(decimals.length)}`);
}
