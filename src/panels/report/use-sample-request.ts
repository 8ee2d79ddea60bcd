/** What a preview shows a tray by: the request that an export of this moment would make. */
import { useMemo, useState } from "react";
import type { ReportRequest } from "../../exporting/report/request";
import { sorted } from "../../lib/array";
import type { Tray } from "../../report/tray";
import { useView } from "../view";

export interface SampleRequest {
  readonly request: ReportRequest;
  /** Of what is in the tray, in whatever order: with another one its pictures are drawn anew. */
  readonly key: string;
}

/** Its moment is that in which the preview was opened. */
export function useSampleRequest(tray: Tray): SampleRequest {
  const { dataset } = useView();
  const { timeZone, title: board } = dataset;
  const [exportedAt] = useState(() => new Date().toISOString());
  const request = useMemo(
    (): ReportRequest => ({ tray, base: document.baseURI, exportedAt, timeZone, board }),
    [tray, exportedAt, timeZone, board],
  );
  const contents = tray.items.map(({ id, addedAt }) => `${id} ${addedAt}`);
  return { request, key: sorted(contents, (a, b) => a.localeCompare(b)).join() };
}
