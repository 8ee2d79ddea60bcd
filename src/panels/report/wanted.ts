import type * as Contents from "../../report/contents";
import type { ReportContent } from "../../report/item";
import type { Patch } from "../view";

/** One thing to put in: its page, and how it is made once it is wanted. */
export interface Wanted {
  /** Below the app's own: /figures/lamps. */
  readonly path: string;
  /** What its address says beside the scope, with nothing left to defaults. */
  readonly patch?: Patch;
  readonly make: (contents: typeof Contents) => ReportContent;
}
