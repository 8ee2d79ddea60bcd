/**
 * What an office's server keeps, as one table of tables: the stores, their migrations, the dump and
 * the types are all made of it. Only text and whole numbers, ids of our own, and the office's root
 * code first in every key, so that any database holds it and several offices can share one.
 */

/** `text` and `integer` always have a value; `note` is a text that may be absent. */
export type ColumnKind = "text" | "integer" | "note";

export interface TableForm {
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** The columns that tell one row from another, in the order in which rows are listed. */
  readonly key: readonly string[];
  /** Further columns by which rows are asked for. */
  readonly indexes: readonly (readonly string[])[];
  /** `added`: a row is written once, and never changed nor removed. */
  readonly nature: "added" | "changing";
}

export const TABLES = {
  /** What was done, by whom and when: the one history, with the office's journal in it. */
  log: {
    columns: {
      office: "text",
      /** 1, 2, 3 … without gaps. */
      seq: "integer",
      at: "text",
      /** Id of an account; absent where nobody had signed in. */
      actor: "note",
      /** What the actor was called then. */
      actorName: "note",
      kind: "text",
      /** What it is about: `submission 411481 2026-09 monthly`, `project P1`, `account a1`. */
      about: "text",
      /** JSON; long texts and numbers of files stand in `blob`. */
      body: "text",
    },
    key: ["office", "seq"],
    indexes: [["office", "about", "seq"]],
    nature: "added",
  },
  /** Texts by their SHA-256: contents of submissions, answers of publications, files (Base64). */
  blob: {
    columns: { office: "text", hash: "text", body: "text" },
    key: ["office", "hash"],
    indexes: [],
    nature: "added",
  },
  /** Versions of the board (版本), which never change. */
  publication: {
    columns: {
      office: "text",
      number: "integer",
      /** v12: what `version=` names. */
      id: "text",
      /** Of a 会议版; absent of others. */
      name: "note",
      note: "text",
      at: "text",
      actor: "text",
      actorName: "text",
      /** How many entries the log had: what it was made of. */
      seq: "integer",
      /** 更正: values that the version before showed otherwise. */
      corrections: "integer",
    },
    key: ["office", "number"],
    indexes: [["office", "id"]],
    nature: "added",
  },
  /** What a version answers, ready made (`src/service/reads/addresses.ts`): `dataset`, `facts`, … */
  answer: {
    columns: { office: "text", number: "integer", address: "text", hash: "text" },
    key: ["office", "number", "address"],
    indexes: [],
    nature: "added",
  },
  /** What somebody is writing: the one thing that is overwritten. */
  draft: {
    columns: {
      office: "text",
      unit: "text",
      month: "text",
      /** A `ReportTable`. */
      sheet: "text",
      version: "integer",
      at: "text",
      actor: "text",
      actorName: "text",
      body: "text",
    },
    key: ["office", "unit", "month", "sheet"],
    indexes: [],
    nature: "changing",
  },
  account: {
    columns: {
      office: "text",
      id: "text",
      /** What is typed to sign in, lower case. */
      name: "text",
      display: "text",
      role: "text",
      unit: "note",
      /** `active`, `disabled`. */
      state: "text",
      /** scrypt with its parameters and salt; absent where a gateway alone signs them in. */
      password: "note",
      /** 1: the password was given by somebody else, and is to be changed first. */
      mustChange: "integer",
      at: "text",
      version: "integer",
    },
    key: ["office", "id"],
    indexes: [["office", "name"]],
    nature: "changing",
  },
  session: {
    columns: {
      office: "text",
      /** SHA-256 of the token. */
      hash: "text",
      /** Shown to its owner, who ends it by this. */
      id: "text",
      /** `account`; `named`, by OIDC; `link` of a wall. */
      kind: "text",
      /** Of the account or the link. */
      owner: "text",
      startedAt: "text",
      seenAt: "text",
      expiresAt: "text",
      agent: "text",
    },
    key: ["office", "hash"],
    indexes: [["office", "owner"]],
    nature: "changing",
  },
  /** Read-only links of walls. */
  link: {
    columns: {
      office: "text",
      id: "text",
      hash: "text",
      name: "text",
      at: "text",
      actorName: "text",
      /** When it was revoked. */
      endedAt: "note",
    },
    key: ["office", "id"],
    indexes: [["office", "hash"]],
    nature: "changing",
  },
  /** Failed sign-ins by account and by peer, to slow them down. */
  attempt: {
    columns: { office: "text", subject: "text", failures: "integer", until: "text" },
    key: ["office", "subject"],
    indexes: [],
    nature: "changing",
  },
  /** Settings, and the hash of an open set-up link. */
  setting: {
    columns: { office: "text", name: "text", value: "text" },
    key: ["office", "name"],
    indexes: [],
    nature: "changing",
  },
} as const satisfies Readonly<Record<string, TableForm>>;

export type TableName = keyof typeof TABLES;

type ValueOf<Kind> = Kind extends "integer" ? number : Kind extends "note" ? string | null : string;

/** A row without the office, which the store knows. */
export type Row<Name extends TableName> = {
  readonly [Column in Exclude<keyof (typeof TABLES)[Name]["columns"], "office">]: ValueOf<
    (typeof TABLES)[Name]["columns"][Column]
  >;
};
