import type { Backend } from "../addresses";
import { send, unread } from "./work-client";

/** Hands in the file that a submission is read from, by the SHA-256 of its bytes. Throws as `send` does. */
export const sendFile = (backend: Backend, sha256: string, bytes: Uint8Array<ArrayBuffer>) =>
  send(backend, { method: "PUT", path: `/files/${sha256}`, bytes }, unread);
