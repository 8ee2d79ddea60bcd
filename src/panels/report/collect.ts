/** 加入汇报: what a press on any page puts into the tray. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { lazyPart } from "../../lib/lazy-part";
import { useAnnounce } from "../../ui/announce";
import { useView } from "../view";
import type { Wanted } from "./wanted";

export const COLLECT = "加入汇报";

const collecting = lazyPart("汇报程序", () => import("./collecting"));

/**
 * `collect(wanted)` puts all of it into the current tray, of the first press into a new one, and
 * says what came of it.
 */
export function useCollect(): (wanted: readonly Wanted[]) => void {
  const view = useView();
  const client = useQueryClient();
  const announce = useAnnounce();
  return useCallback(
    (wanted) =>
      void collecting.press().then(
        ({ collect }) => collect(wanted, { view, client, announce }),
        ({ message }: Error) => announce(message),
      ),
    [announce, client, view],
  );
}
