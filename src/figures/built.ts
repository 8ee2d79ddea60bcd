import { type Snapshot, earlyNotes } from "../domain/facts/snapshot";
import type { Figure, FigureId } from "./figure";
import { FIGURE_HEADS } from "./heads";
import { figureRoundedNotes } from "./tables/rounded-columns";

export type FigureBuilder = (snapshot: Snapshot) => Figure;

/**
 * Every figure says where amounts as shown don't add up to their total as shown, and which newer
 * month has begun to come in and is not in it.
 */
export function withCommonNotes(id: FigureId, build: FigureBuilder): FigureBuilder {
  return (snapshot) => {
    const figure = build(snapshot);
    const { groups } = FIGURE_HEADS[id];
    const common = [...figureRoundedNotes(figure.body), ...earlyNotes(snapshot, groups)];
    return { ...figure, notes: [...figure.notes, ...common] };
  };
}
