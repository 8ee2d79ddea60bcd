/** The set-up link: open until the office is made, once. */
import type { ServicePorts } from "../ports";
import type { StoreView } from "../store/store";

/** Whether there is an office, and somebody to look after it. */
export async function isSetUp(view: StoreView): Promise<boolean> {
  return (await view.find("log", { kind: "setup" })) !== null;
}

/**
 * The token of a set-up link; null where the office is set up. `known`: one that was given before,
 * which goes on if it is still good; every other one ends.
 */
export async function openSetup(
  { store, token, sha256 }: Pick<ServicePorts, "store" | "token" | "sha256">,
  known: string | null = null,
): Promise<string | null> {
  if (await isSetUp(store.view)) return null;
  const open = await store.view.find("setting", { name: "setup" });
  if (known !== null && open?.value === sha256(known)) return known;
  const fresh = token();
  await store.change((change) => change.put("setting", { name: "setup", value: sha256(fresh) }));
  return fresh;
}
