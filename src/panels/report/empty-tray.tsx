import type { ReactNode } from "react";
import { ViewLink } from "../view-link";
import styles from "./tray-section.module.css";

const PAGES = [
  { path: "/", name: "总览", text: "各图和四项指标" },
  { path: "/counties", name: "县区对比", text: "对比表，点进一个单位还有它的卡片和图" },
  { path: "/projects", name: "项目台账", text: "统计图，点进一个项目还有它的节点和投资" },
  { path: "/enterprises", name: "四上企业", text: "新增、目标和净增" },
] as const;

/** How a tray is filled. */
export function EmptyTray({ actions }: { readonly actions: ReactNode }) {
  return (
    <div className={styles["empty"]}>
      <p>
        <b>还没有收入什么。</b>
        在各页的图和表上点“导出”，选“加入汇报”，就按当时的范围和数收到这里；排好次序，一起导出幻灯片、Word文档、图片和离线网页。
      </p>
      <ul>
        {PAGES.map(({ path, name, text }) => (
          <li key={path}>
            <ViewLink path={path}>{name}</ViewLink>
            {`：${text}`}
          </li>
        ))}
        <li>下面的通报：勾选要用的段落，点“加入汇报”</li>
      </ul>
      {actions && <div className={styles["actions"]}>{actions}</div>}
    </div>
  );
}
