/** What a tray comes to: files to take away, and a look at them before. */
import { type ComponentType, useState } from "react";
import { type LazyPart, lazyPart } from "../../lib/lazy-part";
import type { Tray } from "../../report/tray";
import { Segmented } from "../../ui/segmented";
import { usePart } from "../../ui/use-part";
import { Panel } from "../grid";
import { ReportExports } from "./exports";
import styles from "./outputs.module.css";

export interface TrayOutputsProps {
  readonly tray: Tray;
}

type Preview = LazyPart<ComponentType<TrayOutputsProps>>;

const SLIDES: Preview = lazyPart(
  "幻灯片预览",
  async () => (await import("./slides-preview")).SlidesPreview,
);
const PAGES: Preview = lazyPart(
  "文档预览",
  async () => (await import("./pages-preview")).PagesPreview,
);

/** The files, and the preview beneath. */
export function TrayOutputs({ tray }: TrayOutputsProps) {
  return (
    <>
      <ReportExports tray={tray} />
      <PreviewPanel tray={tray} />
    </>
  );
}

const KINDS = [
  { value: "slides", label: "幻灯片" },
  { value: "pages", label: "文档" },
] as const;

function PreviewPanel({ tray }: TrayOutputsProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]["value"]>("slides");
  return (
    <Panel
      title="预览"
      label="预览"
      actions={<Segmented legend="预览成" options={KINDS} value={kind} onChange={setKind} />}
    >
      <div className={styles["preview"]}>
        <PreviewOf key={kind} part={kind === "slides" ? SLIDES : PAGES} tray={tray} />
      </div>
    </Panel>
  );
}

function PreviewOf({ part, tray }: TrayOutputsProps & { readonly part: Preview }) {
  const { value: Shown, error } = usePart(part);
  if (error) return <p role="alert">{error.message}</p>;
  return Shown ? <Shown tray={tray} /> : <p>正在载入…</p>;
}
