/** Offices of this machine's own, as addresses name them: none is called as a built-in one. */

const MARK = "own-";

/** The value of `office=`, by the office's id: own-office-1. */
export function ownOfficeName(id: string): string {
  return MARK + id;
}

/** The id that a value of `office=` names; null where it names no office of this machine's own. */
export function ownOfficeId(name: string): string | null {
  return /^own-[\w-]+$/.test(name) ? name.slice(MARK.length) : null;
}
