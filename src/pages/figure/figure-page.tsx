import { type ReactNode, useMemo } from "react";
import { asTyped, inAddress, invalidProblem } from "../../domain/facts/choice-problem";
import { PRESET_IDS, type PresetId } from "../../exporting/picture/presets";
import { FIGURE_IDS, type FigureId } from "../../figures/figure";
import { FIGURES } from "../../figures/registry";
import { optionOf } from "../../navigation/as-meant";
import { FigurePanel } from "../../panels/figure/panel";
import { Grid, GridCell, Panel } from "../../panels/grid";
import { Lead } from "../../panels/lead";
import { PicturePreview } from "../../panels/figure/picture-preview";
import { type SnapshotState, useSnapshot } from "../../panels/use-snapshot";
import { useView } from "../../panels/view";
import { ViewLink } from "../../panels/view-link";
import { Notice } from "../../ui/notice";
import { usePageTheme } from "../../ui/theme";
import styles from "./figure-page.module.css";

/** /figures/{figure}: one figure alone, with the picture that leaves the screen beside it. */
export function FigurePage({ named }: { readonly named: string }): ReactNode {
  const id = FIGURE_IDS.find((known) => known === named);
  return id ? <Known id={id} /> : <Unknown asked={named} />;
}

const THEMES = ["light", "dark"] as const;

function Known({ id }: { id: FigureId }) {
  const { search } = useView();
  const state = useSnapshot();
  const theme = optionOf(THEMES, search["theme"] ?? "");
  usePageTheme(theme);
  const takeaway = useMemo(
    () => (state.status === "ready" ? FIGURES[id].build(state.snapshot).takeaway : null),
    [id, state],
  );
  return (
    <>
      <Lead sentence={takeaway ?? FIGURES[id].head} />
      <OtherFigures id={id} />
      <Dropped
        name="preset"
        word="图片用途"
        text={search["preset"]}
        valid={optionOf(PRESET_IDS, search["preset"] ?? "") !== null}
      />
      <Dropped name="theme" word="配色" text={search["theme"]} valid={theme !== null} />
      <Grid>
        <GridCell span={6} wholeBelow1600 ownHeight>
          <FigurePanel id={id} state={state} span={6} wholeBelow1600 />
        </GridCell>
        <GridCell span={6} wholeBelow1600 ownHeight>
          <Preview id={id} state={state} />
        </GridCell>
      </Grid>
    </>
  );
}

const INSTEAD: Readonly<Record<"preset" | "theme", string>> = {
  preset: `已改为Word 全宽`,
  theme: "已改为本机选的配色",
};

function Dropped({
  name,
  word,
  text,
  valid,
}: {
  name: "preset" | "theme";
  word: string;
  text: string | undefined;
  valid: boolean;
}) {
  if (text === undefined || text === "" || valid) return null;
  return <Notice>{invalidProblem(word, text, INSTEAD[name])}</Notice>;
}

function Preview({ id, state }: { id: FigureId; state: SnapshotState }) {
  const { search, setParams } = useView();
  const figure = useMemo(
    () => (state.status === "ready" ? FIGURES[id].build(state.snapshot) : null),
    [id, state],
  );
  if (!figure) {
    return (
      <Panel title="图片预览" label="图片预览">
        <p>{state.status === "loading" ? "正在读取…" : "没有读到数据，没有图片可导出。"}</p>
      </Panel>
    );
  }
  if (figure.body.kind === "empty") {
    return (
      <Panel title="图片预览" label="图片预览">
        <p>{`${figure.body.title}。${figure.body.text}没有图片可导出。`}</p>
      </Panel>
    );
  }
  const preset: PresetId = optionOf(PRESET_IDS, search["preset"] ?? "") ?? PRESET_IDS[0];
  return (
    <PicturePreview
      figure={figure}
      preset={preset}
      onPreset={(next) => setParams({ preset: next === PRESET_IDS[0] ? undefined : next })}
    />
  );
}

function OtherFigures({ id }: { id: FigureId }) {
  return (
    <nav aria-label="其他图" className={styles["others"]}>
      {FIGURE_IDS.map((other) =>
        other === id ? (
          <b key={other} aria-current="page">
            {FIGURES[other].head}
          </b>
        ) : (
          <ViewLink key={other} path={`/figures/${other}`}>
            {FIGURES[other].head}
          </ViewLink>
        ),
      )}
    </nav>
  );
}

function Unknown({ asked }: { asked: string }) {
  return (
    <>
      <Lead
        sentence="没有这个图"
        line={`${inAddress("图", asTyped(asked))}不存在，请从下面选一个。`}
      />
      <ul className={styles["list"]}>
        {FIGURE_IDS.map((id) => (
          <li key={id}>
            <ViewLink path={`/figures/${id}`}>{FIGURES[id].head}</ViewLink>
          </li>
        ))}
      </ul>
    </>
  );
}
