import { useMemo, useState } from "react";
import { LampMark } from "../../charts/base/lamp-mark";
import {
  ATTENTION_GROUPS,
  type AttentionGroup,
  type AttentionLine,
  attentionHead,
  attentionLines,
  hasAnyReport,
} from "../../domain/wording/attention";
import type { Snapshot } from "../../domain/facts/snapshot";
import { projectsBehindRates } from "../../navigation/ledger-links";
import { TextButton } from "../../ui/button";
import { ChevronIcon } from "../../ui/icons";
import { AttentionNote, AttentionPanel } from "./panel";
import { LampLink } from "../ledger/lamp-link";
import { StaleStrip } from "../trouble/stale-strip";
import type { Staleness } from "../use-snapshot";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./list.module.css";

/** How many lines of a group are shown before 全部. */
const SHOWN = 3;

export interface AttentionLinesProps {
  readonly snapshot: Snapshot;
  readonly stale: Staleness | null;
}

/** The lines of 关注, each of which leads to the units it is about. */
export function AttentionLines({ snapshot, stale }: AttentionLinesProps) {
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
    <AttentionPanel actions={actions}>
      {stale && <StaleStrip stale={stale} />}
      <Groups snapshot={snapshot} lines={lines} all={all} />
    </AttentionPanel>
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
    return <AttentionNote>本期各单位都未报，不能说没有需要关注的事项。</AttentionNote>;
  if (lines.length === 0) return <AttentionNote>本期没有需要关注的事项。</AttentionNote>;
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
  const { group, subject, text, counties, rates } = line;
  const { dataset } = useView();
  const [only, second] = counties;
  const target =
    only && !second
      ? { path: `/counties/${only}` }
      : {
          path: "/counties",
          patch: { counties: counties.length > 0 ? counties.join(",") : undefined },
        };
  const leads = dataset.hasLedger && projectsBehindRates(rates ?? []) !== null;
  return (
    <li className={leads ? styles["leads"] : undefined}>
      <ViewLink {...target} className={styles["line"]}>
        <Sign group={group} />
        <b>{subject}</b>
        <span className={styles["text"]}>{text}</span>
        {!leads && <ChevronIcon direction="right" />}
      </ViewLink>
      {leads && rates && (
        <LampLink rates={rates} unit={only ?? null} said={subject} className={styles["projects"]}>
          项目
        </LampLink>
      )}
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
