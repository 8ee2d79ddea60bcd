/** One item of a tray: what it is, where it is from, and how it stands to the data of now. */
import type { ReactNode } from "react";
import { DEMO_WORDS } from "../../domain/facts/dataset";
import { sourceParts } from "../../figures/source-line";
import { type ReportContent, stampOfContent } from "../../report/item";
import { type OutlinePart, periodOf } from "../../report/outline";
import { Menu } from "../../ui/menu";
import { Tag } from "../../ui/notice";
import type { MenuItem } from "../../ui/options";
import { MoreIcon } from "../../ui/row-icons";
import { viewPatch } from "../lookup/view-patch";
import { ViewLink } from "../view-link";
import styles from "./item-list.module.css";
import { nameOf } from "./item-name";
import { RevisionLine } from "./revision-line";
import type { Revision } from "./revision";

/** What its number leaves unsaid: 图1 says it, 表1 and 附件1 do not. */
const KIND: Readonly<Record<ReportContent["kind"], string>> = {
  figure: "",
  table: "对比表",
  cards: "四项指标",
  bulletin: "",
};

export interface ItemRowProps {
  readonly part: OutlinePart;
  /** Undefined while it is being looked up. */
  readonly revision: Revision | undefined;
  /** Moves it; stands at the row's beginning. */
  readonly grip: ReactNode;
  readonly actions: readonly MenuItem[];
  readonly onUpdate: () => void;
  readonly onRetry: () => void;
}

/** The row, without its place in the list. */
export function ItemRow({ part, revision, grip, actions, onUpdate, onRetry }: ItemRowProps) {
  const { item, title, label } = part;
  const stamp = stampOfContent(item.content);
  const [, , edition] = sourceParts(stamp);
  const meta = [
    KIND[item.content.kind],
    stamp.region === stamp.scope ? stamp.region : `${stamp.region} ${stamp.scope}`,
    periodOf(stamp),
    edition,
  ];
  return (
    <>
      <span data-part="grip" className={styles["grip"]}>
        {grip}
      </span>
      <span className={styles["label"]}>{label || "通报"}</span>
      <div className={styles["what"]}>
        <p className={styles["title"]}>
          <ViewLink path={item.path} patch={viewPatch(item.search)} title="打开它所在的页">
            {title}
          </ViewLink>{" "}
          {stamp.demo && <Tag quiet>{DEMO_WORDS}</Tag>}
        </p>
        <RevisionLine
          {...{ item, title, revision, onUpdate, onRetry }}
          meta={meta.filter(Boolean).join(" · ")}
        />
      </div>
      <span data-part="menu" className={styles["menu"]}>
        <Menu
          trigger={{ look: "icon", label: `操作：${nameOf(part)}`, icon: <MoreIcon /> }}
          items={actions}
        />
      </span>
    </>
  );
}
