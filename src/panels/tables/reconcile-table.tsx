import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { describeFailure } from "../../data/failure";
import { ledgerSummaryQuery } from "../../data/queries";
import type { Region } from "../../domain/facts/county";
import { type LedgerDifference, ledgerDifferences } from "../../domain/ledger/differences";
import {
  conflictValue,
  firstValue,
  secondValue,
  subjectName,
} from "../../domain/wording/discrepancy-words";
import {
  DISCREPANCY_WORD,
  type Discrepancy,
  conflictsOf,
  reconcile,
} from "../../domain/rates/reconcile";
import { lastMonthOf, monthLabel } from "../../domain/facts/period";
import type { Snapshot } from "../../domain/facts/snapshot";
import { amountWords } from "../../domain/wording/words";
import { type Conflict, printedGroup } from "../../domain/facts/facts";
import { type MeasureGroup, measureInfo } from "../../domain/facts/measure";
import table from "../../ui/table.module.css";
import styles from "../plain-table.module.css";
import { PossibleCauses, type PossibleCausesProps } from "../quality/causes";
import { DataProblemsLine } from "../trouble/data-problems";
import { FailureNote } from "../trouble/failure-message";
import { useView } from "../view";

interface Line {
  readonly key: string;
  readonly subject: string;
  readonly first: string;
  readonly second: string;
  readonly verdict: string;
}

export interface ReconcileTableProps {
  readonly snapshot: Snapshot;
  readonly regions: readonly Region[];
  /** The one unit to compare with its ledger; null: no ledger. */
  readonly county: Region | null;
  /** Only this group's differences. */
  readonly group?: MeasureGroup;
}

/**
 * 核对: printed against computed, reported against the ledger, for the given regions. Neither value
 * silently wins.
 */
export function ReconcileTable({ snapshot, regions, county, group }: ReconcileTableProps) {
  const ledger = useLedgerLines(snapshot, county);
  const isQuarter = snapshot.scope.basis === "quarter";
  const isWanted = (subject: Conflict["measure"]) => !group || printedGroup(subject) === group;
  const conflicts = conflictsOf(snapshot).flatMap((conflict) => {
    const region = regions.find(({ code }) => code === conflict.region);
    return region && isWanted(conflict.measure) ? [conflictLine(conflict, region)] : [];
  });
  const wanted = reconcile(snapshot).filter(
    ({ region, subject }) => regions.some(({ code }) => code === region.code) && isWanted(subject),
  );
  const lines = [...conflicts, ...wanted.map(toLine), ...(isQuarter ? [] : ledger.lines)];
  return (
    <>
      {lines.length === 0 ? (
        !isQuarter && <p>没有不一致：公布的、上报的和算出来的都对得上。</p>
      ) : (
        <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="核对，可滚动">
          <table className={`${table["table"]} ${styles["findings"]}`}>
            <caption className="visually-hidden">公布数、上报数与计算数的核对</caption>
            <thead>
              <tr className={table["columnHead"]}>
                <th scope="col" className={table["corner"]}>
                  项目
                </th>
                <th scope="col">公布或上报</th>
                <th scope="col">计算或台账</th>
                <th scope="col" className={table["left"]}>
                  结论
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, subject, first, second, verdict }) => (
                <tr key={key}>
                  <th scope="row" className={table["name"]}>
                    {subject}
                  </th>
                  <td>{first}</td>
                  <td>{second}</td>
                  <td className={table["left"]}>{verdict}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles["note"]}>
        {isQuarter ? (
          "公布数都是累计数，切换到“累计”才能核对。"
        ) : (
          <>{ledger.note}图和表一律用上报数。</>
        )}
        <DataProblemsLine snapshot={snapshot} />
      </p>
      {county && !isQuarter && ledger.found && <PossibleCauses unit={county} {...ledger.found} />}
    </>
  );
}

function conflictLine(conflict: Conflict, region: Region): Line {
  const { origin, measure, earlier, later } = conflict;
  return {
    key: `conflict ${origin} ${region.code} ${measure} ${earlier} ${later}`,
    subject: `${region.name}${subjectName(measure)}`,
    first: `先${conflictValue(conflict, "earlier")}`,
    second: `后${conflictValue(conflict, "later")}`,
    verdict: `${origin === "printed" ? "公布" : "上报"}了两个不同的数，用后一个`,
  };
}

function toLine(item: Discrepancy): Line {
  return {
    key: `${item.region.code} ${item.subject} ${item.printed}`,
    subject: `${item.region.name}${subjectName(item.subject)}`,
    first: firstValue(item),
    second: secondValue(item),
    verdict: DISCREPANCY_WORD[item.class],
  };
}

interface LedgerLines {
  readonly lines: readonly Line[];
  readonly note: ReactNode;
  /** What differs, for its causes; null where nothing does, or nothing was compared. */
  readonly found: Omit<PossibleCausesProps, "unit"> | null;
}

const nothingCompared = (note: ReactNode): LedgerLines => ({ lines: [], note, found: null });

/** The ledger is asked only for one unit; an office without one is told so. */
function useLedgerLines(snapshot: Snapshot, county: Region | null): LedgerLines {
  const { backend, scope, runtime } = useView();
  const month = snapshot.periods.investment?.month ?? snapshot.periods.projects?.month ?? null;
  const asked = county && month;
  const query = useQuery({
    ...ledgerSummaryQuery(backend, {
      region: scope.region,
      county: county?.code ?? scope.region,
      month: month ?? lastMonthOf(scope.quarter),
    }),
    enabled: asked !== null,
    refetchInterval: runtime.refreshMs,
  });
  if (!county || !month) return nothingCompared("");
  if (query.isPending) return nothingCompared("正在读取台账…");
  if (query.isError) {
    const failure = describeFailure(query.error);
    return nothingCompared(
      <FailureNote what="没有与台账核对" failure={failure} retry={() => void query.refetch()} />,
    );
  }
  if (query.data === null) return nothingCompared("本单位没有项目台账，没有与台账核对。");
  const differences = ledgerDifferences(snapshot, [county], { month, summary: query.data });
  return {
    lines: differences.map((item) => ledgerLine(item, county)),
    note: `已与${monthLabel(month)}台账核对。`,
    found: differences.length > 0 ? { month, differences, parts: query.data.parts } : null,
  };
}

function ledgerLine({ measure, reported, ledger }: LedgerDifference, county: Region): Line {
  return {
    key: `ledger ${measure}`,
    subject: `${county.name}${measureInfo(measure).name}`,
    first: `上报${amountWords(measure, reported)}`,
    second: `台账${amountWords(measure, ledger)}`,
    verdict: "上报与台账不一致",
  };
}
