/** What the service needs, as Node has it. */
import { createHash, randomBytes } from "node:crypto";
import type { ServicePorts } from "../src/service/ports";
import type { Store } from "../src/service/store/store";
import { createPasswords } from "./passwords";

const TOKEN_BYTES = 32;
const ID_BYTES = 16;

/** The ports of a store. `report`: faults of the program, for the log of the machine. */
export function createNodePorts(
  store: Store,
  given: Pick<ServicePorts, "ways" | "invented"> &
    Pick<Partial<ServicePorts>, "report" | "now" | "filesMb">,
): ServicePorts {
  return {
    store,
    now: Date.now,
    token: () => randomBytes(TOKEN_BYTES).toString("base64url"),
    id: () => randomBytes(ID_BYTES).toString("hex"),
    sha256: (data) => createHash("sha256").update(data).digest("hex"),
    passwords: createPasswords(),
    ...given,
  };
}
