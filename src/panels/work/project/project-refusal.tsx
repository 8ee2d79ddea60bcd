import { isConflict } from "../../../data/work/current";
import { Problem } from "../problem";

/** Why nothing was done; of a conflict, that what stands now is shown. */
export function ProjectRefusal({
  problem,
  error,
}: {
  readonly problem: string;
  readonly error: unknown;
}) {
  const also = isConflict(error) ? "现在的情况已经列在页上。" : "";
  return <Problem>{problem === "" ? "" : `${problem}${also}`}</Problem>;
}
