import { EmptyState } from "../../ui/notice";
import { Panel } from "../grid";
import { useView } from "../view";
import { ViewLink } from "../view-link";

/** The published figures have no ledger: that is said, and where the figures are. */
export function NoLedger({ title }: { readonly title: string }) {
  const { dataset } = useView();
  return (
    <Panel title={title} label={title}>
      <EmptyState
        sign="hatch"
        title="本单位没有项目台账"
        text={`${dataset.title}只有分单位的指标数，没有逐个项目的数据，所以列不出项目。`}
        action={<ViewLink path="/counties">看县区对比</ViewLink>}
      />
    </Panel>
  );
}
