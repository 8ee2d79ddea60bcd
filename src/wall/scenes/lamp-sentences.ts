/** 亮灯 in one sentence: how many red lamps, and whose. */
import { LAMP_LABEL, type Lamp } from "../../domain/rates/lamp";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { Figure, LampsBody } from "../../figures/figure";

/** 红灯5盏，其中市直3盏; from the fullest to the shortest. */
export function lampSentences(
  { members }: Snapshot,
  { message }: Figure,
  body: LampsBody,
): readonly string[] {
  const reds = countsByUnit(body, "red");
  const total = reds.reduce((sum, { count }) => sum + count, 0);
  // Of a single unit there is nobody else to name, or to count.
  if (members.kind === "county") {
    if (total > 0) return [`${LAMP_LABEL.red}${total}盏`];
    return [
      countsByUnit(body, "yellow").length > 0
        ? `没有${LAMP_LABEL.red}，有${LAMP_LABEL.yellow}`
        : message,
    ];
  }
  return total > 0 ? [...whose(reds, total), `${LAMP_LABEL.red}${total}盏`] : [message];
}

interface UnitCount {
  readonly name: string;
  readonly count: number;
}

function whose(reds: readonly UnitCount[], total: number): string[] {
  const head = `${LAMP_LABEL.red}${total}盏`;
  const most = Math.max(0, ...reds.map(({ count }) => count));
  const [top, second] = reds.filter(({ count }) => count === most);
  if (!top) return [];
  if (reds.length === 1) return [`${head}，${total > 1 ? "都" : ""}在${top.name}`];
  return [
    !second && most > 1 ? `${head}，其中${top.name}${most}盏` : `${head}，在${reds.length}个单位`,
  ];
}

/** The units that have such lamps, and how many each. */
function countsByUnit({ groups }: LampsBody, wanted: Lamp): UnitCount[] {
  return groups
    .flatMap(({ rows }) => rows)
    .map(({ name, cells }) => ({ name, count: cells.filter(({ lamp }) => lamp === wanted).length }))
    .filter(({ count }) => count > 0);
}
