/** What a tray comes to, looked at before it is taken away. */
import { type ComponentType, useState } from "react";
import { type LazyPart, lazyPart } from "../../lib/lazy-part";
import type { Tray } from "../../report/tray";
import { Segmented } from "../../ui/segmented";
import { usePart } from "../../ui/use-part";
import { Panel } from "../grid";
import styles from "./preview-panel.module.css";

interface PreviewProps {
  readonly tray: Tray;
}

type Preview = LazyPart<ComponentType<PreviewProps>>;

const SLIDES: Preview = lazyPart(
  "幻灯片预览",
  async () => (await import("./slides-preview")).SlidesPreview,
);
const PAGES: Preview = lazyPart(
  "文档预览",
  async () => (await import("./pages-preview")).PagesPreview,
);

const KINDS = [
  { value: "slides", label: "幻灯片" },
  { value: "pages", label: "文档" },
] as const;

/** Slides, or the pages of the document, as wide as the page. */
export function PreviewPanel({ tray }: PreviewProps) {
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

function PreviewOf({ part, tray }: PreviewProps & { readonly part: Preview }) {
  const { value: Shown, error } = usePart(part);
  if (error) return <p role="alert">{error.message}</p>;
  return Shown ? <Shown tray={tray} /> : <p>正在载入…</p>;
}
