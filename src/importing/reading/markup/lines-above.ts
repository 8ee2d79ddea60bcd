/**
 * The last lines before a table, title and 单位：万元 among them: in a workbook they are rows of the
 * sheet, and so they become here.
 */

const MOST_LINES = 5;
/** Of what is kept until it is known how much a table takes. */
const MOST_SIGNS = 20_000;

export interface LinesAbove {
  readonly add: (text: string) => void;
  /** The last lines that are not blank, and none from now on. */
  readonly take: () => string[];
}

/** Those of the text that goes by. */
export function linesAbove(): LinesAbove {
  let text = "";
  return {
    add: (more) => {
      text += more;
      if (text.length > 2 * MOST_SIGNS) text = text.slice(-MOST_SIGNS);
    },
    take: () => {
      const lines = text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "");
      text = "";
      return lines.slice(-MOST_LINES);
    },
  };
}
