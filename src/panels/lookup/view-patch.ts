/** An address that was kept, as this app opens it. */
import type { Search } from "../../navigation/search";
import type { Patch } from "../view";

/** What the page in view would carry along. */
const OTHERS: Patch = Object.fromEntries(
  ["office", "fault", "version", "region", "quarter", "asof", "basis", "counties", "direct"].map(
    (name) => [name, undefined],
  ),
);

/** The parameters of a kept address, and none of the page in view. */
export function viewPatch(search: Search): Patch {
  return { ...OTHERS, ...search };
}
