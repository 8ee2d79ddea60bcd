/** `GET /dataset`: never faulty, so that the page's frame stands whatever else goes wrong. */
import { answerJson } from "./answer";
import type { OfficeStore } from "./office-store";

/** `GET /dataset`: the office and its regions. */
export function answerDataset(request: Request, store: OfficeStore): Response {
  return answerJson(request, store.wire);
}
