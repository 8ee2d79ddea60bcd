/** Who is signed in, as handlers see it, and the first questions that each of them asks. */
import { ROLE_WORD, type Role, type Standing } from "../../domain/submissions/roles";
import { notSignedIn, notYours } from "../problems";
import type { Row } from "../store/tables";

export interface SignedAccount {
  readonly kind: "account";
  readonly account: Row<"account">;
  readonly standing: Standing;
  /** Null where a gateway says with each request who it is. */
  readonly session: Row<"session"> | null;
}

/** Whether the password that they signed in with was given by somebody else, and must be changed. */
export function mustChange(signed: Signed): boolean {
  return (
    signed.kind === "account" &&
    signed.session?.kind === "account" &&
    signed.account.mustChange === 1
  );
}

/** A wall, by its read-only link. */
export interface SignedLink {
  readonly kind: "link";
  readonly link: Row<"link">;
  readonly session: Row<"session">;
}

/** `ended`: it came with a session that is over. */
export interface SignedNobody {
  readonly kind: "nobody";
  readonly ended: boolean;
}

export type Signed = SignedAccount | SignedLink | SignedNobody;

/** Who reads what was published. */
export type Readers = "everyone" | "accounts";

/** Whether they may read what was published. */
export function mayRead(signed: Signed, { readers }: { readonly readers: Readers }): boolean {
  return readers === "everyone" || signed.kind !== "nobody";
}

/** The account. Throws a `Refused`: 401 where nobody is signed in, 403 for a wall. */
export function signedIn(signed: Signed): SignedAccount {
  if (signed.kind === "account") return signed;
  if (signed.kind === "link") throw notYours("大屏链接只能看，不能做这件事。");
  throw notSignedIn(signed.ended);
}

/** The account, where it has one of these roles. Throws a `Refused` (401, 403). */
export function signedInAs(signed: Signed, roles: readonly Role[]): SignedAccount {
  const account = signedIn(signed);
  if (roles.includes(account.standing.role)) return account;
  const who = roles.map((role) => ROLE_WORD[role]).join("、");
  throw notYours(`这件事由${who}做；您是${ROLE_WORD[account.standing.role]}。`);
}
