import { SubmitView } from "../../panels/work/submit/view";

/** 填报: one unit's table of one month, filled in and sent in. */
export function SubmitPage() {
  return <SubmitView />;
}
