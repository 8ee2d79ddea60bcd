/**
 * The wall outside of the frame of the other pages: which backend, by which client, and the way
 * back.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { WallPage } from "../wall/wall-page";
import { createWallSource } from "./wall-source";
import { useAddress } from "./use-view";

/** /wall at the current address. */
export function WallFrame() {
  const { search, office, backend, problems } = useAddress();
  const client = useQueryClient();
  const router = useRouter();
  // By content: opening the status page is another address, and must not begin another reading.
  const { base, fault } = backend;
  const openSource = useCallback(
    () => createWallSource(client, { base, fault }),
    [client, base, fault],
  );
  const leave = () => {
    const { scenes: _scenes, dwell: _dwell, ...others } = search;
    void router.navigate({ to: "/", search: others });
  };
  const openStatus = () => void router.navigate({ to: "/wall", search: { ...search, status: "" } });
  const closeTool = () => {
    const { status: _status, calibrate: _calibrate, ...others } = search;
    void router.navigate({ to: "/wall", search: others });
  };
  return (
    <WallPage
      {...{ search, problems, openSource, closeTool }}
      ways={{ leave, openStatus }}
      builtIn={office !== null}
    />
  );
}
