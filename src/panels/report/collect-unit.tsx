import type { Region } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import type { FigureId } from "../../figures/figure";
import { TextButton } from "../../ui/button";
import { COLLECT, useCollect } from "./collect";
import type { Wanted } from "./wanted";

export interface CollectUnitProps {
  readonly snapshot: Snapshot;
  readonly county: Region;
  /** The figures of its page, in their order. */
  readonly figures: readonly FigureId[];
}

/** 加入汇报 of a unit's page: its four cards and its figures. */
export function CollectUnit({ snapshot, county, figures }: CollectUnitProps) {
  const collect = useCollect();
  const path = `/counties/${county.code}`;
  const press = () =>
    collect([
      { path, make: ({ cardsContent }) => cardsContent(snapshot) },
      ...figures.map((id): Wanted => ({
        path,
        make: ({ viewContent }) => viewContent(snapshot, id),
      })),
    ]);
  return (
    <TextButton onClick={press}>{`全页${COLLECT}（四项指标和${figures.length}张图）`}</TextButton>
  );
}
