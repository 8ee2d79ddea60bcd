/**
 * `/files/{sha256}`: the originals that submissions were read from, by the hash of their bytes. A unit's
 * reporter has those of its own unit: the ones that were sent in for it, and its own.
 */
import type { Area, Context } from "../area";
import { MEGABYTE } from "../body";
import { putBlob } from "../journal";
import { append } from "../log/append";
import { type Office, readOffice } from "../office-log";
import { answerDone } from "../private-answer";
import { notThere, unfit } from "../problems";
import { type SignedAccount, signedInAs } from "../session/signed";
import { fromBase64, toBase64 } from "./base64";
import { USUAL_FILES_MB, assertRoom } from "./bound";
import { KEPT, type Kept } from "./entry";
import { aboutOf, isSentFor, keptBy } from "./kept";

const MOST = 20 * MEGABYTE;

export const FILES_AREA: Area = [
  { method: "GET", path: "/files/:hash", handler: read },
  { method: "PUT", path: "/files/:hash", handler: keep, most: MOST },
];

const WORKERS = ["reporter", "reviewer", "administrator"] as const;

async function keep({ ports, signed, param, bytes, now }: Context): Promise<Response> {
  const { account, standing } = signedInAs(signed, WORKERS);
  const hash = hashOf(param("hash"));
  const own = await bytes();
  if (own.length === 0) throw unfit("文件是空的，没有存入。", []);
  if (ports.sha256(own) !== hash)
    throw unfit("文件传来的内容与它的SHA-256不符，没有存入。请重新选择文件再传。", []);
  const text = toBase64(own);
  const { unit } = standing;
  await ports.store.change(async (change) => {
    const kept = await keptBy(change, hash);
    if (kept.some((entry) => entry.unit === unit)) return;
    const office = await readOffice(ports.store, change);
    assertRoom(office, { unit, at: now, size: own.length }, ports.filesMb ?? USUAL_FILES_MB);
    const blob = kept[0]?.blob ?? (await putBlob(change, text, ports.sha256));
    await append(change, {
      at: now,
      actor: account,
      kind: KEPT,
      about: aboutOf(hash),
      body: { blob, unit, size: own.length } satisfies Kept,
    });
  });
  return answerDone();
}

async function read({ ports: { store }, signed, param }: Context): Promise<Response> {
  const account = signedInAs(signed, WORKERS);
  const hash = hashOf(param("hash"));
  const kept = await keptBy(store.view, hash);
  const [first] = kept;
  const office = await readOffice(store);
  if (!first || !isTheirs(account, { office, hash, kept }))
    throw notThere("没有这份原文件，或者它不是您单位的。");
  const blob = await store.view.find("blob", { hash: first.blob });
  if (!blob) throw notThere("这份原文件不在存储里了。请告诉管理员。");
  return new Response(fromBase64(blob.body), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Disposition": "attachment",
      "Cache-Control": "private, max-age=31536000, immutable",
    },
  });
}

/** Throws a `Refused` (404) for what is no SHA-256 in hex. */
function hashOf(text: string): string {
  if (!/^[0-9a-f]{64}$/.test(text)) throw notThere("文件的地址不对：应为它的SHA-256。");
  return text;
}

function isTheirs(
  { standing: { unit } }: SignedAccount,
  {
    office,
    hash,
    kept,
  }: { readonly office: Office; readonly hash: string; readonly kept: readonly Kept[] },
): boolean {
  if (unit === null || kept.some((entry) => entry.unit === unit)) return true;
  return isSentFor(office, unit, hash);
}
