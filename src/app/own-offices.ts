/** Where this machine's own offices are kept. */
import type { OwnOffices } from "../backend/office";
import { serveOwn } from "./own-service";

/** Nothing keeps offices yet: there are none. */
const NONE: OwnOffices = {
  list: async () => [],
  load: async () => null,
  observe: () => () => undefined,
};

export const ownOffices = serveOwn(NONE);
