/**
 * The wall outside of the frame of the other pages: which backend, by which client, and the way
 * back.
 */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { WALL_PATH } from "../navigation/pages";
import type { Search } from "../navigation/search";
import { useRuntime } from "../panels/view";
import { WallPage } from "../wall/wall-page";
import { createWallSource } from "./wall-source";
import { useAddress } from "./use-view";
import { go } from "./visits";

/**
 * The token that this wall was opened with, taken out of the address that everybody in the room can
 * read; whoever starts the wall keeps it in its start address.
 */
function useLink(search: Search): { readonly token: string | null; problems: readonly string[] } {
  const { data } = useRuntime();
  const [given] = useState(search["link"] ?? null);
  useEffect(() => {
    if (search["link"] === undefined) return;
    const { link: _link, ...others } = search;
    go({ path: WALL_PATH, search: others, replaces: true });
  }, [search]);
  return given === null || data === "api"
    ? { token: given, problems: NO_PROBLEMS }
    : { token: null, problems: NO_SERVER };
}

const NO_PROBLEMS: readonly string[] = [];
const NO_SERVER = ["大屏链接只用于单位自己的服务器，已略去。"];

/** /wall at the current address. */
export function WallFrame() {
  const { search: whole, mark, backend, problems } = useAddress();
  const { link: _link, ...search } = whole;
  const client = useQueryClient();
  const link = useLink(whole);
  // By content: opening the status page is another address, and must not begin another reading.
  const { base, fault, version } = backend;
  const openSource = useCallback(
    () => createWallSource(client, { base, fault, ...(version && { version }) }, link.token),
    [client, base, fault, version, link.token],
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
      {...{ search, openSource, closeTool }}
      problems={[...problems, ...link.problems]}
      isFrozen={version !== undefined}
      ways={{ leave, openStatus }}
      mark={mark}
    />
  );
}
