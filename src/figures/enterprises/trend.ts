/** 四上走势: new enterprises by quarter. */
import { addedCountWords, addedOf } from "../../domain/rates/added";
import { formatCount } from "../../domain/numbers/format";
import { BASIS_WORD, quarterNumber, quarterWord, yearOf } from "../../domain/facts/period";
import { rateSentence } from "../../domain/wording/sentences";
import { totalCoverage } from "../../domain/facts/readings";
import { type Snapshot } from "../../domain/facts/snapshot";
import type { Figure } from "../figure";
import { countNumber } from "../cells";
import { enterpriseDefinition } from "../definition";
import { emptyBody, fittingMessage, stampOf } from "../parts";
import { FALLEN } from "../status-words";
import {
  type Reader,
  lagOf,
  originFlag,
  yearLines,
  SEASONS,
  trendNotes,
} from "../rates/trend-parts";

/** 四上走势: new enterprises by quarter, years overlaid. */
export function enterprisesTrendFigure(snapshot: Snapshot): Figure {
  const read: Reader = (view) => {
    const added = addedOf(view);
    const { value, total } = added;
    if (value === null) return null;
    const flag =
      value < 0 ? FALLEN : originFlag(view, { printed: added.printed, ...totalCoverage(total) });
    return {
      value,
      text: formatCount(value),
      number: countNumber(value),
      flag,
      lag: lagOf(view, "enterprises"),
    };
  };
  const lines = yearLines(snapshot, read);
  const { value, total } = addedOf(snapshot);
  const word =
    value === null ? (total.missing.length === 0 ? "不适用" : "未报") : addedCountWords(value);
  const year = yearOf(snapshot.scope.quarter);
  return {
    id: "enterprises-trend",
    head: "四上走势",
    message: fittingMessage([
      `${year}年${quarterWord(snapshot.scope.quarter)}${BASIS_WORD[snapshot.scope.basis]}${word}`,
      word,
    ]),
    takeaway: rateSentence(snapshot, "enterprises"),
    subtitle: {
      whose: snapshot.members.word,
      text: `按季${BASIS_WORD[snapshot.scope.basis]}新增，家；蓝线为${year}年`,
    },
    unit: "家",
    notes: trendNotes(snapshot, lines),
    stamp: {
      ...stampOf(snapshot, ["enterprises"], null),
      definition: enterpriseDefinition(snapshot, "added"),
    },
    body:
      lines.length > 0
        ? {
            kind: "trend",
            scale: "count",
            ...SEASONS,
            current: quarterNumber(snapshot.scope.quarter) - 1,
            panels: [{ key: "enterprises", head: "", lines }],
          }
        : emptyBody(snapshot, "enterprises", null),
  };
}
