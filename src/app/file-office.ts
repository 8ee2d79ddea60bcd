/** The office of an office file, as it was taken last. */
import { type OfficeBackend, createBackend } from "../backend/backend";
import { contentDesk } from "../backend/ledger/content-desk";
import type { OfficeContent } from "../backend/office";
import { createStores } from "../backend/office-store";
import { readOfficeFile } from "./read-office-file";

export interface FileOffice {
  /** Answers from this file from now on. Throws what reading it throws; then nothing has changed. */
  readonly take: (bytes: Uint8Array) => Promise<void>;
  readonly answer: OfficeBackend;
}

/** What is in an office file. Throws a `WordedError` that says what is wrong with it. */
export type ReadOfficeFile = (bytes: Uint8Array) => Promise<OfficeContent>;

/** No file has been taken yet: whoever asks is told of no office. */
export function createFileOffice(read: ReadOfficeFile): FileOffice {
  let content: OfficeContent | null = null;
  const stores = createStores(async () => content);
  return {
    take: async (bytes) => {
      content = await read(bytes);
      stores.clear();
    },
    answer: createBackend(stores.find, (plain) => contentDesk(stores.find, plain)),
  };
}

export const fileOffice = createFileOffice(readOfficeFile);
