/** Pages that take dropped files themselves say so for as long as they stand. */

let takers = 0;

/** Begins to take files; ends with what it returns. */
export function takeDrops(): () => void {
  takers += 1;
  return () => {
    takers -= 1;
  };
}

/** Whether the page takes files itself. */
export function isTakingDrops(): boolean {
  return takers > 0;
}
