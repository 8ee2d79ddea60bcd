import { type ReactNode, useMemo } from "react";
import { asTyped, inAddress } from "../../domain/facts/choice-problem";
import { FIGURE_IDS, type FigureId, LEDGER_FIGURE_IDS } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import { FigurePanel } from "../../panels/figure/panel";
import { Lead } from "../../panels/lead";
import { useSnapshot } from "../../panels/use-snapshot";
import { FigureLayout, FigurePreview } from "./figure-layout";
import { LedgerFigurePage } from "./ledger-figure-page";
import { FigureList } from "./other-figures";

/** /figures/{figure}: one figure alone, with the picture that leaves the screen beside it. */
export function FigurePage({ named }: { readonly named: string }): ReactNode {
  const id = FIGURE_IDS.find((known) => known === named);
  if (id) return <Known id={id} />;
  const ofLedger = LEDGER_FIGURE_IDS.find((known) => known === named);
  return ofLedger ? <LedgerFigurePage id={ofLedger} /> : <Unknown asked={named} />;
}

function Known({ id }: { id: FigureId }) {
  const state = useSnapshot();
  const figure = useMemo(
    () => (state.status === "ready" ? FIGURES[id].build(state.snapshot) : null),
    [id, state],
  );
  return (
    <FigureLayout
      id={id}
      sentence={figure?.takeaway ?? FIGURES[id].head}
      snapshot={state.status === "ready" ? state.snapshot : null}
      panel={<FigurePanel id={id} state={state} span={6} wholeBelow1600 />}
      preview={<FigurePreview figure={figure} isLoading={state.status === "loading"} />}
    />
  );
}

function Unknown({ asked }: { asked: string }) {
  return (
    <>
      <Lead
        sentence="没有这个图"
        line={`${inAddress("图", asTyped(asked))}不存在，请从下面选一个。`}
      />
      <FigureList />
    </>
  );
}
