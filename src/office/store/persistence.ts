/** Whether the browser keeps what it was given, and how much of it there is. */

/** Asks the browser never to clear the data by itself; false where it does not promise that. */
export async function askToKeep(): Promise<boolean> {
  // Not on plain http, except on this very machine.
  if (!("storage" in navigator)) return false;
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

export interface Room {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
}

/** What is used of what the browser gives; null where it does not say. */
export async function roomLeft(): Promise<Room | null> {
  if (!("storage" in navigator)) return null;
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, quota };
  } catch {
    return null;
  }
}
