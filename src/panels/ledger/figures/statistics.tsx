import { describeFailure } from "../../../data/failure";
import { lazyPart } from "../../../lib/lazy-part";
import { usePart } from "../../../ui/use-part";
import { GridCell, Panel } from "../../grid";
import { FailureMessage } from "../../trouble/failure-message";
import type { AllFiguresProps } from "./all-figures";

const allFigures = lazyPart("统计图", async () => (await import("./all-figures")).AllFigures);

/** 统计, whose program comes when it is first looked at. */
export function Statistics(props: AllFiguresProps) {
  const { value: AllFigures, error } = usePart(allFigures);
  if (AllFigures) return <AllFigures {...props} />;
  return (
    <GridCell span={12}>
      <Panel title="统计图" label="统计图">
        {error ? (
          <FailureMessage
            failure={describeFailure(error)}
            retry={() => void allFigures.press().catch(() => undefined)}
          />
        ) : (
          <p role="status">正在读取…</p>
        )}
      </Panel>
    </GridCell>
  );
}
