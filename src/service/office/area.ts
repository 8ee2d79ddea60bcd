/** `/office`: its units, 口径 and 报送日, as they stand before they are published. */
import { writeOfficeFile } from "../../office/office-file";
import { officeEventsSchema } from "../../data/wire/work/office";
import { parseCode } from "../../domain/facts/county";
import { WordedError } from "../../lib/worded-error";
import type { Area, Context } from "../area";
import { readOffice } from "../office-log";
import { answerPrivately } from "../private-answer";
import { notThere, unfit } from "../problems";
import { signedInAs } from "../session/signed";
import { changeOffice } from "./change";
import { mergerWords } from "./merger";
import { wireOffice } from "./wire-office";

export const OFFICE_AREA: Area = [
  { method: "GET", path: "/office", handler: show },
  { method: "POST", path: "/office/events", handler: change },
  { method: "GET", path: "/office/merger", handler: merger },
  { method: "GET", path: "/office/file", handler: file },
];

async function show({ signed, ports }: Context): Promise<Response> {
  signedInAs(signed, ["reviewer", "administrator"]);
  return answerPrivately(wireOffice(await readOffice(ports.store)));
}

async function change({ signed, ports, body, now }: Context): Promise<Response> {
  const { account } = signedInAs(signed, ["administrator"]);
  const given = await body(officeEventsSchema);
  await changeOffice({ ports, account, now }, given);
  return answerPrivately(wireOffice(await readOffice(ports.store)));
}

async function merger({ signed, ports, query }: Context): Promise<Response> {
  signedInAs(signed, ["administrator"]);
  const office = await readOffice(ports.store);
  const unitOf = (name: string) => {
    const code = parseCode(query.get(name) ?? "");
    if (!code || !office.state.units.some((unit) => unit.code === code))
      throw notThere("没有这个单位。请刷新后从列表里选择。");
    return code;
  };
  const pair = { from: unitOf("from"), into: unitOf("into") };
  return answerPrivately(await mergerWords(office, ports.store.view, pair));
}

/** The whole journal: whoever has it has the office, but for accounts and drafts. */
async function file({ signed, ports }: Context): Promise<Response> {
  signedInAs(signed, ["administrator"]);
  const { journal, state } = await readOffice(ports.store);
  const name = encodeURIComponent(`${state.region.name}.office.json`);
  return new Response(bytesOf(journal), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": `attachment; filename="office.json"; filename*=UTF-8''${name}`,
      "Cache-Control": "no-store",
    },
  });
}

function bytesOf(journal: Parameters<typeof writeOfficeFile>[0]) {
  try {
    return writeOfficeFile(journal);
  } catch (error) {
    if (error instanceof WordedError) throw unfit(error.message, []);
    throw error;
  }
}
