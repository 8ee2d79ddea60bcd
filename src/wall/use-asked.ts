import type { ScopeChoice } from "../domain/facts/scope";
import { readScope } from "../navigation/scope-search";
import type { Search } from "../navigation/search";
import { useStable } from "../ui/use-stable";
import { SCENES, type SceneId, readDwell, readScenes } from "./rotation/scene-list";

/** What the address asks of the scenes, as far as it can be read. */
export interface Asked {
  readonly choice: ScopeChoice;
  readonly scenes: readonly SceneId[];
  /** Whether the address names none that there is, so that they are the usual ones. */
  readonly isUsual: boolean;
  readonly dwellMs: number;
  /** A Chinese sentence for each value that could not be used. */
  readonly problems: readonly string[];
}

/**
 * The same object as long as it asks the same. A technician's page is another address that asks the
 * same of the scenes: the feed goes on.
 */
export function useAsked({ status: _status, calibrate: _calibrate, ...search }: Search): Asked {
  return useStable(JSON.stringify(search), () => readAsked(search));
}

function readAsked(search: Search): Asked {
  const { choice, problems } = readScope(search);
  const list = readScenes(search["scenes"]);
  const dwell = readDwell(search["dwell"]);
  return {
    choice,
    scenes: list.scenes,
    isUsual: list.scenes === SCENES,
    dwellMs: dwell.dwellSeconds * 1000,
    problems: [...problems, ...list.problems, ...dwell.problems],
  };
}
