/** Puts into the tray what was pressed, and says how that went. */
import type { QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { versionOf } from "../../domain/facts/version";
import { newId } from "../../lib/new-id";
import { parseSearch } from "../../navigation/search";
import { askToKeep } from "../../office/store/persistence";
import * as contents from "../../report/contents";
import { type ReportContent, type ReportItem, stampOfContent } from "../../report/item";
import { firstName } from "../../report/name";
import { type Addition, withAdded } from "../../report/tray";
import { reasonOf } from "../figure/use-export";
import type { View } from "../view";
import { type Collected, collectedWords } from "./collected-words";
import { type Prepared, prepared } from "./prepared";
import { Told } from "./told";
import { reportStore } from "./trays";
import type { Wanted } from "./wanted";

export interface CollectMeans {
  readonly view: View;
  readonly client: QueryClient;
  readonly announce: (said: ReactNode, visibleMs?: number) => void;
}

/** Long enough to read it and to press what stands beside it. */
const TOLD_MS = 15_000;

/** Never rejects: what went wrong is said. */
export async function collect(wanted: readonly Wanted[], means: CollectMeans): Promise<void> {
  const { view, announce } = means;
  try {
    const items = wanted.map((one) => itemOf(view, one, one.make(contents)));
    const collected = await add(items, means);
    announce(
      <Told
        words={collectedWords(collected)}
        href={view.href("/report")}
        go={() => view.go("/report")}
        undo={collected.added.length > 0 ? () => undo(collected, announce) : null}
      />,
      TOLD_MS,
    );
    void askToKeep();
  } catch (error) {
    announce(`没有加入汇报：${reasonOf(error)}`, TOLD_MS);
  }
}

async function add(items: readonly ReportItem[], means: CollectMeans): Promise<Collected> {
  const first = await firstItems(items, means);
  let addition: Addition = { items: [], added: [], notAdded: [] };
  let isNew = false;
  const tray = await reportStore.changeCurrent(
    firstName(means.view.scope.quarter),
    (before, isEmpty) => {
      isNew = isEmpty;
      addition = withAdded(before.items, isNew ? [...first.items, ...items] : items);
      return addition.added.length === 0 ? before : { ...before, items: addition.items };
    },
  );
  return { ...addition, tray, isNew, pressed: items, unread: isNew ? first.unread : [] };
}

/** What a new tray begins with; nothing where there is a tray already. */
async function firstItems(
  items: readonly ReportItem[],
  { view, client, announce }: CollectMeans,
): Promise<Prepared<ReportItem>> {
  if ((await reportStore.current()) !== null) return { items: [], unread: [] };
  announce("正在新建汇报…");
  const kinds = new Set(items.map(({ content }) => content.kind));
  const { items: wanted, unread } = await prepared(view, client, kinds);
  return { items: wanted.map((one) => itemOf(view, one, one.make(contents))), unread };
}

/** Takes out again what this press put in; a tray that it made goes with it where it is empty. */
async function undo(
  { added, tray, isNew }: Collected,
  announce: CollectMeans["announce"],
): Promise<void> {
  const ids = new Set(added.map(({ id }) => id));
  try {
    const left = await reportStore.change(tray.id, (now) => ({
      ...now,
      items: now.items.filter(({ id }) => !ids.has(id)),
    }));
    const isGone = isNew && left.items.length === 0;
    if (isGone) await reportStore.remove(left.id);
    announce(
      isGone
        ? `已撤销，“${left.name}”没有建。`
        : `已撤销，“${left.name}”现有${left.items.length}项。`,
    );
  } catch (error) {
    announce(`没有撤销：${reasonOf(error)}`);
  }
}

/** Pages of one unit or project alone, whatever units are chosen elsewhere. */
const OF_ONE = /^\/(counties|projects)\/./;

/** The item as the page shows it now, its address explicit: it means the same next year. */
function itemOf(view: View, { path, patch }: Wanted, content: ReportContent): ReportItem {
  const { dataset, permalink } = view;
  const own = OF_ONE.test(path) ? { ...patch, counties: undefined } : patch;
  const search = parseSearch(new URL(permalink(path, own)).search);
  // Of a server that publishes versions, the one that these figures are of.
  const version = versionOf(dataset, stampOfContent(content).revision)?.id;
  return {
    id: newId(),
    office: dataset.id,
    addedAt: new Date().toISOString(),
    path,
    search: version === undefined ? search : { ...search, version },
    content,
  };
}
