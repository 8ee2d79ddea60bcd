/** Where this machine's own offices are kept: in the browser, until something asks for one. */
import type { OwnOffices } from "../backend/office";
import { lazyPart } from "../lib/lazy-part";
import { announcer } from "../office/store/changes";
import { listOffices } from "../office/store/list";
import { serveOwn } from "./own-service";

/** Every start looks for offices; few have any. */
const content = lazyPart("读本机数据的程序", () => import("./own-content"));

const OFFICES: OwnOffices = {
  // One without an import that stands has nothing to show: it is on the page 数据 alone. The others
  // may be called as a built-in one is.
  list: async () =>
    (await listOffices())
      .filter(({ imports }) => imports > 0)
      .map(({ id, name }) => ({ id, name: `${name}（本机）` })),
  load: async (id) => (await content.load()).ownContent(id),
  observe: announcer().observe,
};

export const ownOffices = serveOwn(OFFICES);
