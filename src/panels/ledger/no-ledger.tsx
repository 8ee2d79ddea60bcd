import { EmptyState } from "../../ui/notice";
import { Panel } from "../grid";
import { useView } from "../view";
import { ViewLink } from "../view-link";

export interface NoLedgerProps {
  readonly title: string;
  /** What therefore cannot be shown, as a clause: 列不出项目. */
  readonly consequence: string;
}

/** The published figures have no ledger: that is said, and where the figures are. */
export function NoLedger({ title, consequence }: NoLedgerProps) {
  const { dataset } = useView();
  return (
    <Panel title={title} label={title}>
      <EmptyState
        sign="hatch"
        title="本单位没有项目台账"
        text={`${dataset.title}只有分单位的指标数，没有逐个项目的数据，所以${consequence}。`}
        action={<ViewLink path="/counties">看县区对比</ViewLink>}
      />
    </Panel>
  );
}
