/** Makes offline pages of an invented office in a browser, for tests that open them. */
import { parseDataset, parseFacts } from "../../../src/data/wire/parse";
import { resolveScope } from "../../../src/domain/facts/scope";
import { type Snapshot, takeSnapshot } from "../../../src/domain/facts/snapshot";
import { reportPage } from "../../../src/exporting/report/offline";
import type { ReportRequest } from "../../../src/exporting/report/request";
import type { ExportRun } from "../../../src/exporting/report/run";
import { fallbackFont } from "../../../src/ui/fallback-font";
import { generateWideOffice } from "../wide-office";
import type { MadePage, MakeOptions } from "./options";
import { trayOf } from "./tray";

Object.assign(window, { makeOffline });

async function makeOffline(options: MakeOptions): Promise<MadePage> {
  await fallbackFont.load();
  const request: ReportRequest = {
    tray: trayOf(snapshotOf(options), options),
    base: "http://10.1.2.3/board/",
    exportedAt: "2026-10-09T08:05:00+08:00",
    timeZone: "Asia/Shanghai",
    board: `${options.spice}重点项目推进看板`,
    ...(options.watermark !== undefined && { watermark: options.watermark }),
  };
  const steps: string[] = [];
  const failed: string[] = [];
  const run: ExportRun = {
    signal: new AbortController().signal,
    step: (done, total, words) => steps.push(`${done}/${total} ${words}`),
    failed: (label, reason) => failed.push(`${label}：${reason}`),
  };
  const { name, blob } = await reportPage(request, run);
  return { name, text: await blob.text(), steps, failed };
}

/** The invented office, with a name that is markup where that is asked for. */
function snapshotOf({ counties, spice, real }: MakeOptions): Snapshot {
  const wide = generateWideOffice({ counties, quarters: 12, seed: "bench" });
  const regions = wide.dataset.regions.map((region) => ({
    ...region,
    name: region.order === 3 ? `${region.name}${spice}` : region.name,
  }));
  const mode = real === true ? ("live" as const) : wide.dataset.mode;
  const dataset = parseDataset({ ...wide.dataset, mode, regions });
  const facts = parseFacts(wide.facts);
  return takeSnapshot(dataset, facts, resolveScope({}, dataset, facts).scope);
}
