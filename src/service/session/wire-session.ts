/** What `/session` answers: who is signed in, and which ways there are. */
import type { WireAccount, WireSession } from "../../data/wire/work/people";
import type { Role } from "../../domain/submissions/roles";
import { sorted } from "../../lib/array";
import { officeHead } from "../office-state";
import type { ServicePorts } from "../ports";
import { isSetUp } from "../setup/open";
import { wireAccount } from "./account-row";
import { type Signed, mustChange } from "./signed";

export async function wireSession(ports: ServicePorts, signed: Signed): Promise<WireSession> {
  const { store, ways } = ports;
  return {
    account: accountOf(signed),
    mustChangePassword: mustChange(signed),
    office: await officeHead(store),
    ways: { password: true, ...ways },
    isSetUp: await isSetUp(store.view),
    ...(ports.trial && { trial: await trialAccounts(ports) }),
  };
}

/** A wall is a reader whose id begins with `link-`. */
function accountOf(signed: Signed): WireAccount | null {
  if (signed.kind === "nobody") return null;
  if (signed.kind === "account") return wireAccount(signed.account);
  const { id, name } = signed.link;
  return { id, name, display: name, role: "reader", unit: null };
}

/** Of whom there is one first, then the many. */
const TRIED_FIRST: readonly Role[] = ["reviewer", "administrator", "reporter", "reader"];

/** By role, reporters in the order of their units' codes. */
async function trialAccounts({ store }: ServicePorts): Promise<WireAccount[]> {
  const active = await store.view.list("account", { where: { state: "active" } });
  const weight = ({ role, unit }: WireAccount) => `${TRIED_FIRST.indexOf(role)} ${unit ?? ""}`;
  return sorted(active.map(wireAccount), (a, b) => (weight(a) < weight(b) ? -1 : 1));
}
