/**
 * `<StatusPanel status={…} renewNow={renewal.renewNow} leave={…} />` for /wall?status: how the
 * unattended page is, for the technician. Inside `WallCanvas`, in its first pane; Esc leaves. All
 * values come as one `WallStatus`.
 */
import { toggleFullScreen, useWallKeys } from "../canvas/wall-keys";
import styles from "./status-panel.module.css";
import { type StatusGroup, type WallStatus, statusGroups } from "./status-words";

interface StatusPanelProps {
  readonly status: WallStatus;
  readonly renewNow: () => void;
  /** Back to the scenes. */
  readonly leave: () => void;
}

/** The table of the technician's page. */
export function StatusPanel({ status, renewNow, leave }: StatusPanelProps) {
  useWallKeys((action) => {
    if (action === "leave" || action === "status") leave();
    else if (action === "fullScreen") toggleFullScreen();
    else return false;
    return true;
  });
  const { shape } = status.canvas;
  return (
    <main
      className={styles["panel"]}
      style={{ width: shape.width / shape.panes, height: shape.height }}
    >
      <div className={styles["head"]}>
        <h1 className={styles["title"]}>大屏状态</h1>
        <p className={styles["hint"]}>Esc或S返回画面，F全屏</p>
        <button type="button" className={styles["renew"]} onClick={renewNow}>
          立即更新
        </button>
      </div>
      <div className={styles["groups"]}>
        {statusGroups(status).map((group) => (
          <GroupTable key={group.name} group={group} />
        ))}
      </div>
    </main>
  );
}

function GroupTable({ group: { name, rows, isWide } }: { readonly group: StatusGroup }) {
  return (
    <table className={styles[isWide ? "wide" : "table"]}>
      <caption>{name}</caption>
      <tbody>
        {rows.map(([row, value]) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
