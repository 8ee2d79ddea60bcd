import type { DraftProject } from "../draft/draft";

/** An id out of what a project is known by: the same key gives the same id on every machine. */
function projectId(key: string): string {
  return `p-${hash(key, 0x81_1c_9d_c5)}${hash(key, 0x01_00_01_93)}`;
}

/** The id that a drafted project has, or will have. */
export function idOf({ id, key }: Pick<DraftProject, "id" | "key">): string {
  return id ?? projectId(key);
}

/** FNV-1a, 32 bits, in hex. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.codePointAt(index) ?? 0;
    value = Math.imul(value, 0x01_00_01_93) >>> 0;
  }
  return value.toString(16).padStart(8, "0");
}
