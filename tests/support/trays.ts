/** Files of trays as another machine saved them, made of what an office's server answers. */
import { parseDataset, parseFacts } from "../../src/data/wire/parse";
import { resolveScope } from "../../src/domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../src/domain/facts/snapshot";
import type { FigureId } from "../../src/figures/figure";
import { readScope } from "../../src/navigation/scope-search";
import { trayOf } from "../../src/report/fixtures/tray";
import { trayFile } from "../../src/report/tray-file";
import type { Tray } from "../../src/report/tray";

/** What a page of this quarter shows of them. */
export function snapshotOf(dataset: object, facts: object, quarter: string): Snapshot {
  const [known, read] = [parseDataset(dataset), parseFacts(facts)];
  const { choice } = readScope({ quarter });
  return takeSnapshot(known, read, resolveScope(choice, known, read).scope);
}

/** 通报, 县区对比, 四项主要指标 and these figures, in this order; nothing of a ledger. */
export function trayFrom(snapshot: Snapshot, name: string, ids: readonly FigureId[]): Tray {
  const tray = trayOf(snapshot, ids);
  const isOfView = ({ path }: Tray["items"][number]) =>
    !path.startsWith("/projects") &&
    !/\/(stages|issues|issue-steps|leaders|batch-tags|start-rounds|reserve)$/.test(path);
  return { ...tray, name, items: tray.items.filter(isOfView) };
}

/** As a browser is given it. */
export async function fileOf(tray: Tray) {
  const { name, blob } = trayFile(tray);
  return { name, mimeType: "application/json", buffer: Buffer.from(await blob.arrayBuffer()) };
}
