/** `/settings`: the administrator's. */
import { settingsSchema } from "../../data/wire/work/people";
import type { Area, Context } from "../area";
import { append } from "../log/append";
import { answerPrivately } from "../private-answer";
import { signedInAs } from "../session/signed";
import { readSettings } from "./settings";

export const SETTINGS_AREA: Area = [
  { method: "GET", path: "/settings", handler: show },
  { method: "PUT", path: "/settings", handler: set },
];

async function show({ signed, ports }: Context): Promise<Response> {
  signedInAs(signed, ["administrator"]);
  return answerPrivately(await readSettings(ports.store.view));
}

async function set({ signed, ports, body, now }: Context): Promise<Response> {
  const { account } = signedInAs(signed, ["administrator"]);
  const { readers } = await body(settingsSchema);
  await ports.store.change(async (change) => {
    const before = await readSettings(change);
    if (before.readers === readers) return;
    await change.put("setting", { name: "readers", value: readers });
    const told = { readers: { from: before.readers, to: readers } };
    await append(change, { at: now, actor: account, kind: "setting", about: "office", body: told });
  });
  return answerPrivately({ readers });
}
