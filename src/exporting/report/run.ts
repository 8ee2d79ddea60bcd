/** How a long export goes: how far it is, what could not be made, and whether it is still wanted. */

export interface ExportRun {
  /** Aborted: whoever makes something stops at the next step and rejects with an `AbortError`. */
  readonly signal: AbortSignal;
  /** `done` of `total` steps, and the one that begins now: 图3 完成投资. */
  readonly step: (done: number, total: number, words: string) => void;
  /** A part that could not be made; all others are. `reason` is Chinese. */
  readonly failed: (label: string, reason: string) => void;
}

/** Rejects where the run was cancelled: between two steps, so that nothing half is handed over. */
export function throwIfCancelled({ signal }: Pick<ExportRun, "signal">): void {
  if (signal.aborted) throw new DOMException("cancelled", "AbortError");
}
