/** A tray with every kind of content, as pages put them in. */
import type { Snapshot } from "../../../src/domain/facts/snapshot";
import { FIGURE_IDS, type Figure } from "../../../src/figures/figure";
import { FIGURES } from "../../../src/figures/registry";
import { itemOf, trayOf as everyKind } from "../../../src/report/fixtures/tray";
import type { ReportItem } from "../../../src/report/item";
import type { Tray } from "../../../src/report/tray";
import type { MakeOptions } from "./options";

/** 通报, 县区对比 and cards, as many figures of the view as wanted, those of the ledger and of a project. */
export function trayOf(snapshot: Snapshot, { figures, broken, spice }: MakeOptions): Tray {
  const tray = everyKind(snapshot, []);
  const ofView = Array.from({ length: figures }, (_, index): ReportItem => {
    const id = FIGURE_IDS[index % FIGURE_IDS.length] ?? "lamps";
    const built = FIGURES[id].build(snapshot);
    const figure = broken === true && index === 1 ? undrawable(built) : built;
    const path = `/figures/${id}`;
    return itemOf(snapshot, { kind: "figure", figure }, { id: `${id} ${index}`, path });
  });
  const [bulletin, table, cards, ...rest] = tray.items;
  const around = [bulletin, ...ofView, cards, table, ...(figures > 20 ? [] : rest)];
  return { ...tray, name: `${tray.name}${spice}`, items: around.flatMap((item) => item ?? []) };
}

/** Its title holds a character that no font has. */
function undrawable(figure: Figure): Figure {
  return { ...figure, message: `${figure.message}\u{10ffff}\u{f0000}` };
}
