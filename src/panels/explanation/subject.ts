import type { Snapshot } from "../../domain/facts/snapshot";
import type { NumberRef } from "../../domain/wording/explain/explanation";
import type { ProjectNumberOf } from "../../domain/wording/explain/project-number";

/** Which number 数字由来 is about: one of the view, or one of a project of the ledger. */
export type Subject =
  | { readonly snapshot: Snapshot; readonly of: NumberRef }
  | { readonly project: ProjectNumberOf };
