import { type WallConfig, readWallConfig } from "../data/config/wall-config";
import { memoOf } from "../lib/memo";
import { useRuntime } from "../panels/view";

const readOnce = memoOf<WallConfig>();

/**
 * The wall's settings, read where they are used: no other page needs their rules. `notices` are
 * those of the whole `config.json`.
 */
export function useWallConfig(): WallConfig {
  const { wall, notices } = useRuntime();
  return readOnce(wall, "", () => {
    const read = readWallConfig(wall);
    return { ...read, notices: [...notices, ...read.notices] };
  });
}
