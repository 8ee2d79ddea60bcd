/** The addresses of section 1 of the contract, of what was published, and `/versions`. */
import { ADDRESSES } from "../../backend/backend";
import type { WireVersions } from "../../data/wire/work/versions";
import type { Area, Context } from "../area";
import { answerPrivately } from "../private-answer";
import { notSignedIn, notYet } from "../problems";
import { mayRead } from "../session/signed";
import { isSetUp } from "../setup/open";
import { readerOf } from "./reader";
import { wireVersion } from "./versions";

/** {code}, {id}. */
const PLACE = /\{(\w+)\}/;

export const READS_AREA: Area = [
  ...ADDRESSES.map((address) => ({
    method: "GET" as const,
    path: address.replace(PLACE, ":$1"),
    handler: (context: Context) => read(context, address),
    // What everybody may read is nothing to change a password for.
    isOpen: true,
  })),
  { method: "GET", path: "/versions", handler: versions, isOpen: true },
];

async function read(context: Context, address: string): Promise<Response> {
  const { ports, request, query, param } = context;
  await assertReader(context);
  const reader = readerOf(ports);
  const { number } = await reader.find(query.get("version"));
  const path = address.replace(PLACE, (_, name: string) => encodeURIComponent(param(name)));
  return reader.answer(request, number, path);
}

async function versions(context: Context): Promise<Response> {
  await assertReader(context);
  const rows = await context.ports.store.view.list("publication", { newestFirst: true });
  return answerPrivately({ versions: rows.map(wireVersion) } satisfies WireVersions);
}

/**
 * Throws a `Refused` where what was published is for accounts and walls alone: 401; 404 where nobody can
 * have one yet.
 */
async function assertReader({ ports, signed }: Context): Promise<void> {
  const readers = await readerOf(ports).readers();
  if (mayRead(signed, { readers })) return;
  if (!(await isSetUp(ports.store.view)))
    throw notYet("setup", {
      title: "本系统还没有设置",
      detail:
        "请管理员打开设置链接，先建管理员账户和本单位。设置链接在服务器数据目录的setup-link.txt里。",
    });
  const hasEnded = signed.kind === "nobody" && signed.ended;
  throw notSignedIn(hasEnded);
}
