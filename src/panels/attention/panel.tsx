import type { ReactNode } from "react";
import styles from "./list.module.css";
import { DemoTag } from "../demo-tag";
import { Panel } from "../grid";

/** The panel of 关注 in all of its states. */
export function AttentionPanel({
  actions,
  children,
}: {
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const title = (
    <span className={styles["title"]}>
      关注 <DemoTag />
    </span>
  );
  return (
    <Panel
      title={title}
      label="关注"
      besideFigure
      scrollLabel="要留意的事项，可滚动"
      actions={actions}
    >
      {children}
    </Panel>
  );
}

export function AttentionNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles["note"]}>{children}</p>;
}
