/** The styles of a marked copy: a colour of the weight and a format of numbers, each once. */
import { escapeMarkup } from "../../../lib/inert-text";
import type { Weight } from "../../draft/draft";

/** Light enough for black letters, and told apart without colour by the note. */
const FILLS: Readonly<Record<Weight, string>> = {
  block: "FFFFC7CE",
  explain: "FFFFE0B2",
  hint: "FFFFF9C4",
};
const WEIGHTS: readonly (Weight | null)[] = [null, "block", "explain", "hint"];
/** The two that every workbook has. */
const FIRST_FILL = 2;
const FIRST_FORMAT = 164;

/** Gives styles their numbers as they are asked for. */
export class StyleBook {
  readonly #formats: string[] = ["General"];
  readonly #styles: string[] = [];

  constructor() {
    this.of(null, "General");
  }

  /** The number of the style. */
  of(weight: Weight | null, format: string): number {
    if (!this.#formats.includes(format)) this.#formats.push(format);
    const key = `${WEIGHTS.indexOf(weight)} ${this.#formats.indexOf(format)}`;
    const known = this.#styles.indexOf(key);
    if (known >= 0) return known;
    this.#styles.push(key);
    return this.#styles.length - 1;
  }

  xml(): string {
    const formats = this.#formats
      .slice(1)
      .map(
        (code, index) =>
          `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeMarkup(code)}"/>`,
      );
    const fills = WEIGHTS.flatMap((weight) =>
      weight
        ? `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[weight]}"/></patternFill></fill>`
        : [],
    );
    const styles = this.#styles.map((key) => styleXml(key));
    const thin = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"/>`);
    return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.join("")}</numFmts><fonts count="1"><font><sz val="11"/><name val="微软雅黑"/></font></fonts><fills count="${FIRST_FILL + fills.length}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.join("")}</fills><borders count="1"><border>${thin.join("")}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join("")}</cellXfs></styleSheet>`;
  }
}

function styleXml(key: string): string {
  const [weight = 0, format = 0] = key.split(" ").map(Number);
  const fill = weight === 0 ? 0 : FIRST_FILL + weight - 1;
  return `<xf numFmtId="${format === 0 ? 0 : FIRST_FORMAT + format - 1}" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;
}
