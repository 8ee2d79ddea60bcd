/** The view of a picture, as this app opens it: what counts is what its own link says. */
import type { Trace } from "../../tracing/trace";
import { viewPatch } from "../lookup/view-patch";
import type { Patch } from "../view";

export function pathOf({ address }: Trace): string {
  return address.path;
}

/** Its parameters, and none of the page in view. */
export function patchOf({ address }: Trace): Patch {
  return viewPatch(address.search);
}
