/** Hands out the very file that an import was made of. */
import { useCallback } from "react";
import { download } from "../../exporting/download";
import type { OfficeStore } from "../../office/store/office-store";
import { useAnnounce } from "../../ui/announce";
import { messageOf } from "./message";

interface OriginalFile {
  readonly name: string;
  readonly sha256: string;
}

/** Downloads it under its own name; says so where it was not kept. */
export function useOriginal(store: OfficeStore, office: string): (file: OriginalFile) => void {
  const announce = useAnnounce();
  return useCallback(
    ({ name, sha256 }) => {
      store.original(office, sha256).then(
        (bytes) => {
          if (!bytes) {
            announce("这份原文件不在本机，单位文件里没有带上它。");
            return;
          }
          download(new Blob([bytes.slice()]), name);
          announce(`已下载 ${name}`);
        },
        (error: unknown) => announce(messageOf(error)),
      );
    },
    [announce, office, store],
  );
}
