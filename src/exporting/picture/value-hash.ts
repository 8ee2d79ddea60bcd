import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * SHA-256 of a text's UTF-8 bytes in 64 hex digits. In JavaScript, since plain http has no
 * `crypto.subtle`.
 */
export function valueHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
