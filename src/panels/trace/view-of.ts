/** The view of a picture, as this app opens it. */
import type { Trace } from "../../tracing/trace";
import type { Patch } from "../view";

/** What the page in view would carry along: of a picture counts only what its own link says. */
const OTHERS: Patch = Object.fromEntries(
  ["office", "fault", "version", "region", "quarter", "asof", "basis", "counties", "direct"].map(
    (name) => [name, undefined],
  ),
);

export function pathOf({ address }: Trace): string {
  return address.path;
}

/** Its parameters, and none of the page in view. */
export function patchOf({ address }: Trace): Patch {
  return { ...OTHERS, ...address.search };
}
