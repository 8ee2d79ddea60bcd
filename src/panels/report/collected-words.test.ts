import { expect, test } from "vitest";
import { view } from "../../domain/fixtures/build";
import { shangqiu202009 } from "../../domain/fixtures/real-notices";
import { trayOf } from "../../report/fixtures/tray";
import { type Collected, collectedWords } from "./collected-words";

const TRAY = trayOf(view(shangqiu202009()));
const [bulletin, table, cards, rate, lamps] = TRAY.items;
if (!bulletin || !table || !cards || !rate || !lamps) throw new Error("five items");

const words = (collected: Partial<Collected>): string =>
  collectedWords({
    tray: { ...TRAY, items: [rate] },
    items: [rate],
    added: [rate],
    notAdded: [],
    pressed: [rate],
    isNew: false,
    unread: [],
    ...collected,
  });

test.each<[string, Partial<Collected>, string]>([
  ["one", {}, "已把“开工率”加入“三季度重点项目汇报”，共1项。"],
  [
    "several, one of which was there, and one for which there is no room",
    {
      tray: TRAY,
      added: [cards, rate],
      notAdded: [
        { item: table, why: "already" },
        { item: lamps, why: "full" },
      ],
    },
    "已把这2项加入“三季度重点项目汇报”，另1项原来就有，另1项放不下（最多200项），共23项。",
  ],
  [
    "one that was there",
    { added: [], notAdded: [{ item: cards, why: "already" }] },
    "“三季度重点项目汇报”里已有“商丘市四项主要指标”，范围、版本和数都相同，没有再加。",
  ],
  [
    "one for which there is no room",
    { tray: TRAY, added: [], notAdded: [{ item: rate, why: "full" }] },
    "“三季度重点项目汇报”已有23项，最多200项，“开工率”没有加入。请先移出几项，或新建一份汇报。",
  ],
  [
    "the first, with what was prepared",
    { isNew: true, added: [bulletin, table, rate] },
    "已新建“三季度重点项目汇报”，放入“开工率”，并备好通报和县区对比（不要的可以移出），共1项。",
  ],
  [
    "the first, where the ledger could not be read",
    { isNew: true, added: [table, rate], unread: ["没有读到项目台账，通报里没有问题和红牌"] },
    "已新建“三季度重点项目汇报”，放入“开工率”，并备好县区对比（不要的可以移出），共1项。没有读到项目台账，通报里没有问题和红牌。",
  ],
])("%s", (_, collected, said) => {
  expect(words(collected)).toBe(said);
});
