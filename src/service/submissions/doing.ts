/** An action on a submission that is under way. */
import type * as z from "zod/mini";
import type { submissionActionSchema } from "../../data/wire/work/submissions";
import type { Standing } from "../../domain/submissions/roles";
import type { Office } from "../office-log";
import type { ServicePorts } from "../ports";
import type { StoreChange } from "../store/store";
import type { Row } from "../store/tables";
import type { Current } from "./current";

/** Who does it, when, and where. */
export interface Doing {
  readonly ports: Pick<ServicePorts, "store" | "id" | "sha256">;
  readonly account: Pick<Row<"account">, "id" | "display">;
  readonly who: Standing;
  /** ISO 8601. */
  readonly now: string;
}

export type ActionGiven = z.infer<typeof submissionActionSchema>;

export interface Judged {
  readonly office: Office;
  readonly current: Current;
}

/** An action that may be done, in a change that nobody else writes in. */
export interface Deed extends Doing, Judged {
  readonly change: StoreChange;
  readonly given: ActionGiven;
}
