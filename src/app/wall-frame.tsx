/**
 * The wall outside of the frame of the other pages: which backend, by which client, and the way
 * back.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { WALL_PATH } from "../navigation/pages";
import { WallPage } from "../wall/wall-page";
import { createWallSource } from "./wall-source";
import { useAddress } from "./use-view";
import { go } from "./visits";

/** /wall at the current address. */
export function WallFrame() {
  const { search, mark, backend, problems } = useAddress();
  const client = useQueryClient();
  // By content: opening the status page is another address, and must not begin another reading.
  const { base, fault, version } = backend;
  const openSource = useCallback(
    () => createWallSource(client, { base, fault, ...(version && { version }) }),
    [client, base, fault, version],
  );
  const leave = () => {
    const { scenes: _scenes, dwell: _dwell, ...others } = search;
    go({ path: "/", search: others });
  };
  const openStatus = () => go({ path: WALL_PATH, search: { ...search, status: "" } });
  const closeTool = () => {
    const { status: _status, calibrate: _calibrate, ...others } = search;
    go({ path: WALL_PATH, search: others });
  };
  return (
    <WallPage
      {...{ search, problems, openSource, closeTool }}
      ways={{ leave, openStatus }}
      mark={mark}
    />
  );
}
