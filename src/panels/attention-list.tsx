import { useMemo, useState } from "react";
import { LampMark } from "../charts/base/lamp-mark";
import {
  ATTENTION_GROUPS,
  type AttentionGroup,
  type AttentionLine,
  attentionHead,
  attentionLines,
  hasAnyReport,
} from "../domain/wording/attention";
import type { Snapshot } from "../domain/facts/snapshot";
import { TextButton } from "../ui/button";
import { ChevronIcon } from "../ui/icons";
import { DemoTag } from "./demo-tag";
import { useAfterPaint } from "./after-paint";
import { FailureMessage } from "./failure-message";
import { Panel } from "./grid";
import { StaleStrip } from "./stale-strip";
import type { SnapshotState, Staleness } from "./use-snapshot";
import { ViewLink } from "./view-link";
import styles from "./attention-list.module.css";

/** How many lines of a group are shown before 全部. */
const SHOWN = 3;

/** 关注: what to look at first; each line leads to the units it is about. */
export function AttentionList({ state }: { state: SnapshotState }) {
  if (state.status === "ready")
    return <AfterHeadlines snapshot={state.snapshot} stale={state.stale} />;
  return (
    <Panel title={<Title />} label="关注" besideFigure scrollLabel="要留意的事项，可滚动">
      {state.status === "failed" ? (
        <FailureMessage failure={state.failure} retry={state.retry} />
      ) : (
        <p className={styles["note"]}>正在读取…</p>
      )}
    </Panel>
  );
}

/**
 * Looking through all units takes longer than painting the headline numbers, so it comes after
 * them.
 */
function AfterHeadlines({ snapshot, stale }: { snapshot: Snapshot; stale: Staleness | null }) {
  const painted = useAfterPaint();
  return painted ? (
    <Lines snapshot={snapshot} stale={stale} />
  ) : (
    <Panel title={<Title />} label="关注" besideFigure scrollLabel="要留意的事项，可滚动">
      <p className={styles["note"]}>正在读取…</p>
    </Panel>
  );
}

function Lines({ snapshot, stale }: { snapshot: Snapshot; stale: Staleness | null }) {
  const [all, setAll] = useState(false);
  const lines = useMemo(() => attentionLines(snapshot), [snapshot]);
  const hidden = ATTENTION_GROUPS.some(
    (group) => lines.filter((line) => line.group === group).length > SHOWN,
  );
  const actions = hidden && (
    <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
      {all ? "收起" : `全部${lines.length}条`}
    </TextButton>
  );
  return (
    <Panel
      title={<Title />}
      label="关注"
      besideFigure
      scrollLabel="要留意的事项，可滚动"
      actions={actions}
    >
      {stale && <StaleStrip stale={stale} />}
      <Groups snapshot={snapshot} lines={lines} all={all} />
    </Panel>
  );
}

function Title() {
  return (
    <span className={styles["title"]}>
      关注 <DemoTag />
    </span>
  );
}

function Groups({
  snapshot,
  lines,
  all,
}: {
  snapshot: Snapshot;
  lines: readonly AttentionLine[];
  all: boolean;
}) {
  if (!hasAnyReport(snapshot))
    return <p className={styles["note"]}>本期各单位都未报，不能说没有需要关注的事项。</p>;
  if (lines.length === 0) return <p className={styles["note"]}>本期没有需要关注的事项。</p>;
  return (
    <div>
      {ATTENTION_GROUPS.map((group) => {
        const own = lines.filter((line) => line.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className={styles["group"]}>
            <h3>
              <span>{attentionHead(snapshot, group)}</span>
              <span>{own.length}</span>
            </h3>
            <ul>
              {(all ? own : own.slice(0, SHOWN)).map((line) => (
                <Line key={`${line.subject} ${line.text}`} line={line} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Line({ line }: { line: AttentionLine }) {
  const { group, subject, text, counties } = line;
  const [only, second] = counties;
  const target =
    only && !second
      ? { path: `/counties/${only}` }
      : {
          path: "/counties",
          patch: { counties: counties.length > 0 ? counties.join(",") : undefined },
        };
  return (
    <li>
      <ViewLink {...target} className={styles["line"]}>
        <Sign group={group} />
        <b>{subject}</b>
        <span className={styles["text"]}>{text}</span>
        <ChevronIcon direction="right" />
      </ViewLink>
    </li>
  );
}

function Sign({ group }: { group: AttentionGroup }) {
  if (group === "red" || group === "yellow") return <LampMark lamp={group} label="" />;
  if (group === "notReported") return <span className={styles["hatch"]} aria-hidden="true" />;
  const signs = { revised: "↓", zero: "0", below: "↓", reconcile: "≠" } as const;
  return (
    <span className={styles["sign"]} aria-hidden="true">
      {signs[group]}
    </span>
  );
}
