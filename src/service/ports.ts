/** What the service needs from where it runs: a server, the page of the built-in backend, a test. */
import type { Month } from "../domain/facts/period";
import type { Journal } from "../office/journal";
import type { Store } from "./store/store";

export interface ServicePorts {
  readonly store: Store;
  /** This machine's clock, ms. */
  readonly now: () => number;
  /** 32 random bytes as base64url: for tokens. */
  readonly token: () => string;
  /** An id that no other has: letters, digits and hyphens, at most 32. */
  readonly id: () => string;
  /** SHA-256 in hex, of a text's UTF-8 or of bytes. */
  readonly sha256: (data: string | Uint8Array) => string;
  readonly passwords: Passwords;
  /** MB of originals that a unit may send in a month; `USUAL_FILES_MB` where it is left out. */
  readonly filesMb?: number;
  /** The invented office, to look at: its journal. */
  readonly invented: () => Promise<Journal>;
  /** What its sign-in page offers besides names and passwords. */
  readonly ways: { readonly gateway: boolean; readonly oidc: string | null };
  /**
   * The built-in office: its accounts are named to whoever wants to try them, and its lists begin with
   * the month that its story is of, whatever month it is.
   */
  readonly trial?: { readonly month: Month };
  /** Told of faults of this program and of the store, for who runs it. */
  readonly report?: (error: unknown) => void;
}

export interface Passwords {
  /** With algorithm, parameters and salt, as one text. */
  readonly hash: (password: string) => Promise<string>;
  /** Takes as long for a text that is no hash. */
  readonly verify: (password: string, hash: string | null) => Promise<boolean>;
}

/** Who asks, as the transport knows it. */
export interface Caller {
  /** The address of the peer; of a trusted proxy, the one that it names. */
  readonly address: string;
  /** The token of its session, from a cookie; null where it has none. */
  readonly session: string | null;
  /** The account's name, where a trusted gateway or OIDC says so. */
  readonly named: string | null;
  /** `User-Agent`. */
  readonly agent: string;
}

/** An answer, and what becomes of the session's cookie. */
export interface Reply {
  readonly response: Response;
  readonly session: "keep" | "end" | { readonly token: string; readonly expiresAt: string };
}

/** Answers every address of the API. `path` is below it: /dataset. It does not fail. */
export type Service = (request: Request, path: string, caller: Caller) => Promise<Reply>;
