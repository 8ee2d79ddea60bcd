/** `/publications`: what would change on the board, and publishing it. */
import { publicationSchema } from "../../data/wire/work/versions";
import type { Area, Context } from "../area";
import { readOffice } from "../office-log";
import { answerPrivately } from "../private-answer";
import { wireVersion } from "../reads/versions";
import { signedInAs } from "../session/signed";
import { nextVersion, previewOf } from "./next-version";
import { publish } from "./publish";

export const PUBLICATIONS_AREA: Area = [
  { method: "GET", path: "/publications/preview", handler: preview },
  { method: "POST", path: "/publications", handler: make },
];

const PUBLISHING = ["reviewer", "administrator"] as const;

async function preview({ ports: { store }, signed }: Context): Promise<Response> {
  signedInAs(signed, PUBLISHING);
  const office = await readOffice(store);
  const next = await nextVersion(office, store.view);
  return answerPrivately(previewOf(office, next, await store.view.list("draft")));
}

async function make({ ports, signed, now, body }: Context): Promise<Response> {
  const { account } = signedInAs(signed, PUBLISHING);
  const given = await body(publicationSchema);
  return answerPrivately(wireVersion(await publish({ ports, account, now }, given)), 201);
}
