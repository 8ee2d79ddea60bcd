import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { WireSubmission, WireSubmissions } from "../../../data/wire/work/submissions";
import { submissionsQuery } from "../../../data/work/work-queries";
import { cumulativeSpan, parseMonth, yearOf } from "../../../domain/facts/period";
import { ROLE_WORD } from "../../../domain/submissions/roles";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { lostOfSubmit, readSubmitSearch } from "../../../navigation/submit-search";
import { MenuSelect } from "../../../ui/menu-select";
import { Lead } from "../../lead";
import { MonthSelect } from "../review/month-select";
import { dayWords, dueOf, stateWords } from "../review/submission-words";
import { useToday } from "../review/use-today";
import { LostNotice } from "../lost-notice";
import { useAccount, useWork } from "../work";
import { TableTabs } from "./table-tabs";
import styles from "./submit.module.css";

/** What the address asks for, once the list of the month is there. */
export interface Asked {
  readonly list: WireSubmissions;
  readonly unit: { readonly code: string; readonly name: string };
  /** As the list has it; null where the unit is not asked for this table. */
  readonly submission: WireSubmission | null;
}

/** The month's list and what of it is in view; `error` where there is none. */
export function useAsked(): {
  readonly asked: Asked | null;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const { backend, search } = useWork();
  const account = useAccount();
  const { unit: named, month, table } = readSubmitSearch(search);
  const query = useQuery({
    ...submissionsQuery(backend, month),
    placeholderData: keepPreviousData,
  });
  const list = query.data;
  const retry = () => void query.refetch();
  if (!list) return { asked: null, error: query.error, retry };
  const wanted = account.unit ?? named;
  const unit = list.units.find(({ code }) => code === wanted) ?? list.units[0];
  if (!unit) return { asked: null, error: null, retry };
  const submission =
    list.submissions.find((one) => one.unit === unit.code && one.table === table) ?? null;
  return { asked: { list, unit, submission }, error: null, retry };
}

export interface SubmitHeadProps {
  readonly asked: Asked;
}

/** What is filled in, for whom and until when; the ways to the other months, units and tables. */
export function SubmitHead({ asked: { list, unit, submission } }: SubmitHeadProps) {
  const { search } = useWork();
  const account = useAccount();
  const { table } = readSubmitSearch(search);
  const { unit: named = "" } = search;
  const isNamed =
    named === "" || list.units.some(({ code }) => code === readSubmitSearch(search).unit);
  const lostUnit = isNamed ? [] : [`单位“${named}”`];
  const month = parseMonth(list.month);
  const period = month ? `${yearOf(month)}年${cumulativeSpan(month)}` : list.month;
  const state = submission ? `：${stateWords(submission)}` : "";
  return (
    <>
      <Lead
        sentence={`${unit.name}${period}${TABLE_WORD[table]}${state}`}
        line={<DueLine submission={submission} due={list.due} />}
      />
      <LostNotice lost={[...lostOfSubmit(search), ...lostUnit]} />
      <div className={styles["bar"]}>
        <UnitChoice list={list} unit={unit} />
        <MonthSelect list={list} />
        {account.unit === null && (
          <p className={styles["quiet"]}>
            {`您是${ROLE_WORD[account.role]}，在替${unit.name}填报（代报），记录里写的是您的名字。`}
          </p>
        )}
      </div>
      <TableTabs list={list} unit={unit.code} table={table} />
    </>
  );
}

/** Until when, whether it is late, what was extended. */
function DueLine({
  submission,
  due,
}: {
  readonly submission: WireSubmission | null;
  readonly due: string | null;
}): ReactNode {
  const { today } = useToday();
  if (submission === null) return "本单位不用报这张表";
  const last = dueOf(submission) ?? due;
  if (last === null) return "本级没有规定报送期限";
  const { extension, late, submittedAt } = submission;
  return [
    `${dayWords(last, today)}前报送`,
    ...(extension ? [`已延期（${extension.by}：${extension.reason}）`] : []),
    ...(late ? [submittedAt === null ? "已经过了期限，仍可以报，记为迟报" : "迟报"] : []),
  ].join(" · ");
}

function UnitChoice({ list, unit }: Pick<Asked, "list" | "unit">) {
  const { setParams } = useWork();
  const account = useAccount();
  if (account.unit !== null) return <p className={styles["strong"]}>{`填报单位：${unit.name}`}</p>;
  return (
    <MenuSelect
      trigger={{ label: "单位", value: unit.name }}
      title="选择单位"
      groups={[
        {
          label: "单位",
          options: list.units.map(({ code, name }) => ({ value: code, label: name })),
        },
      ]}
      value={unit.code}
      onChange={(code) => setParams({ unit: code })}
    />
  );
}
