import type { LedgerConcerns } from "../../domain/ledger/concerns";
import type { ReadyListId } from "../../domain/ledger/ready-lists";
import { ViewLink } from "../view-link";
import styles from "./concern-links.module.css";

/** From the sentence on 红牌 and 问题 to the projects that it counts. */
export function ConcernLinks({ concerns: { redCards, issues } }: { concerns: LedgerConcerns }) {
  const links = [
    { list: "redCard", count: redCards.total, words: "看红牌项目" },
    { list: "issueOverdue", count: issues.overdue, words: "看有逾期问题的项目" },
  ] as const satisfies readonly { list: ReadyListId; count: number; words: string }[];
  const shown = links.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <p className={styles["links"]}>
      {shown.map(({ list, words }) => (
        <ViewLink key={list} path="/projects" patch={{ list }}>
          {words}
        </ViewLink>
      ))}
    </p>
  );
}
