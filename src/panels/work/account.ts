import type { WireAccounts } from "../../data/wire/work/people";

export type Account = WireAccounts["accounts"][number];
/** The units that a reporter can be of, in the office's order. */
export type Units = readonly { readonly code: string; readonly name: string }[];
