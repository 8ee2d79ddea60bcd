/** The scenes of the ledger: one of its figures each, of all projects of the wall's units. */
import type { Snapshot } from "../../domain/facts/snapshot";
import { ledgerMonth } from "../../domain/ledger/concerns";
import { LEDGER_FIGURES } from "../../figures/ledger/registry";
import type { LedgerFigureId } from "../../figures/figure";
import { LEDGER_HEADS } from "../../figures/ledger/heads";
import type { StatisticsState } from "../feed/statistics-state";
import type { Scene, SceneOptions } from "./scene";
import { figurePagesOf } from "./scene-pages";
import { footOf, sentenceOf } from "./scene-words";

/** The scene; where the ledger has not been read it says why, and draws nothing. */
export function ledgerScene(
  snapshot: Snapshot,
  id: LedgerFigureId,
  { room, statistics = { kind: "notRead" } }: SceneOptions,
): Scene {
  if (statistics.kind !== "read") return unread(id, statistics);
  const figure = LEDGER_FIGURES[id]({
    snapshot,
    statistics: statistics.statistics,
    month: ledgerMonth(snapshot),
    choice: {},
    text: "",
    search: {},
  });
  const { head, message, takeaway, body, stamp } = figure;
  const named = sentenceOf(snapshot, [`${head}：${message}`, message]);
  return {
    id,
    message: named,
    takeaway,
    pages:
      body.kind === "empty"
        ? [{ kind: "words", title: "", text: `${body.title}。${body.text}`, isMissing: false }]
        : figurePagesOf([figure], room),
    foot: footOf([stamp]),
  };
}

function unread(
  id: LedgerFigureId,
  state: Exclude<StatisticsState, { readonly kind: "read" }>,
): Scene {
  const { sentence, text } = unreadWords(state);
  const message = `${LEDGER_HEADS[id].head}：${sentence}`;
  return {
    id,
    message,
    takeaway: `${message}。${text}`,
    pages: [{ kind: "words", title: "", text, isMissing: state.kind !== "notRead" }],
    foot: { coverage: "", definition: "", source: "" },
  };
}

function unreadWords(state: Exclude<StatisticsState, { readonly kind: "read" }>) {
  switch (state.kind) {
    case "notRead":
      return { sentence: "正在读取项目台账", text: "读到后显示。" };
    case "noLedger":
      return {
        sentence: "没有项目台账",
        text: "本单位只有分单位的指标数，没有逐个项目的数据，所以不画图。",
      };
    case "failed":
      return {
        sentence: "没有读到项目台账",
        text: `${state.reason}，正在重试。没有读到不等于没有项目。`,
      };
  }
}
