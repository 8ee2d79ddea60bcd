/** Settings of the office, one row each; what nobody has set stands at its default. */
import type { StoreView } from "../store/store";
import type { Readers } from "../session/signed";

/** `setup` is no setting: the hash of the open set-up link's token. */
export type SettingName = "readers" | "setup";

export interface Settings {
  readonly readers: Readers;
}

/** Nothing is public before somebody has said so. */
export async function readSettings(view: StoreView): Promise<Settings> {
  const row = await view.find("setting", { name: "readers" satisfies SettingName });
  return { readers: row?.value === "everyone" ? "everyone" : "accounts" };
}
