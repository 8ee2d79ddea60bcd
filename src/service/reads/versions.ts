/** Which version a request is about, and who may read it; also while the store is away. */
import type { WireVersion } from "../../data/wire/work/versions";
import { BoundedCache } from "../../backend/bounded-cache";
import { notThere, notYet } from "../problems";
import type { Readers } from "../session/signed";
import { readSettings } from "../settings/settings";
import { type LastKnownPorts, createLastKnown } from "../store/last-known";
import type { StoreView } from "../store/store";
import type { Row } from "../store/tables";

export type Version = Row<"publication">;

const REMEMBERED = 200;
const FOR_EVER = { most: 1, within: Infinity };

export interface Versions {
  /** The version that `version=` names, else the newest. Throws a `Refused` (404) where there is none. */
  readonly find: (id: string | null) => Promise<Version>;
  readonly readers: () => Promise<Readers>;
}

/**
 * Looked up with each request, since other processes publish too. While the store is away, what was
 * known last goes on.
 */
export function versionsOf(ports: LastKnownPorts): Versions {
  const { view } = ports.store;
  const byId = new BoundedCache<Version>(REMEMBERED);
  const remember = (version: Version) => byId.get(version.id, () => version);
  const newest = createLastKnown<Version | null>(ports, FOR_EVER);
  const readers = createLastKnown<Readers>(ports, FOR_EVER);
  return {
    readers: () => readers("", async () => (await readSettings(view)).readers),
    find: async (id) => {
      const known = id === null ? null : byId.peek(id);
      if (known) return known;
      const found = await (id === null
        ? newest("", () => newestVersion(view))
        : view.find("publication", { id }));
      if (found) return remember(found);
      throw id === null
        ? notYet("publication", {
            title: "还没有发布过",
            detail: "各单位上报、审核通过以后，由审核员在“审核”页发布，这里才有数。",
          })
        : notThere(`没有“${id.slice(0, 40)}”这一版。请去掉地址里的version，看最新版。`);
    },
  };
}

/** Null before the first one. */
export async function newestVersion(view: StoreView): Promise<Version | null> {
  const [newest] = await view.list("publication", { newestFirst: true, limit: 1 });
  return newest ?? null;
}

/** As the API has it. */
export function wireVersion(row: Version): WireVersion {
  const { id, number, name, note, at, actorName: by, corrections } = row;
  return { id, number, name, note, at, by, corrections };
}
