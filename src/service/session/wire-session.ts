/** What `/session` answers: who is signed in, and which ways there are. */
import type { WireAccount, WireSession } from "../../data/wire/work/people";
import type { Role } from "../../domain/submissions/roles";
import { sorted } from "../../lib/array";
import { type OfficeHead, officeHead } from "../office-state";
import type { ServicePorts } from "../ports";
import { isSetUp } from "../setup/open";
import { type LastKnown, createLastKnown } from "../store/last-known";
import { wireAccount } from "./account-row";
import { type Signed, mustChange } from "./signed";

/** What an office is called, and whether it is set up: what stays so once it is. */
interface Standing {
  readonly office: OfficeHead;
  readonly isSetUp: boolean;
}

const standings = new WeakMap<ServicePorts, LastKnown<Standing>>();

/** Of a store that is away or hangs, as it was known last. */
function standingOf(ports: ServicePorts): Promise<Standing> {
  const lastKnown =
    standings.get(ports) ?? createLastKnown<Standing>(ports, { most: 1, within: Infinity });
  standings.set(ports, lastKnown);
  return lastKnown("", async () => ({
    office: await officeHead(ports.store),
    isSetUp: await isSetUp(ports.store.view),
  }));
}

/** Rejects with a `StoreError` where the store does not answer and nothing is known of it. */
export async function wireSession(ports: ServicePorts, signed: Signed): Promise<WireSession> {
  const { ways } = ports;
  return {
    account: accountOf(signed),
    mustChangePassword: mustChange(signed),
    ways: { password: true, ...ways },
    ...(await standingOf(ports)),
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
