/**
 * A cheap, stable 32-bit fingerprint of a text (FNV-1a). For entity tags and seeds, never for
 * safety.
 */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
