import { useQuery } from "@tanstack/react-query";
import { submissionsQuery } from "../../../data/work/work-queries";
import { TABLE_WORD } from "../../../domain/submissions/tables";
import { groupBy } from "../../../lib/array";
import { useWork } from "../work";
import { Part } from "./preview-lists";
import { monthWords } from "./submission-words";

/** Of a month: who has sent in nothing of a table. Null: the newest that can be reported. */
export function NotReported({ month }: { readonly month: string | null }) {
  const { backend } = useWork();
  const { data, error } = useQuery(submissionsQuery(backend, month));
  if (!data) return error && <p>没有读到还有谁没报，请看“催报”。</p>;
  const blank = data.submissions.filter(({ state }) => state === "unreported");
  const span = monthWords(data.month);
  if (blank.length === 0) return <p>{`${span}没有一张表未报。`}</p>;
  const names = new Map(data.units.map(({ code, name }) => [code, name]));
  return (
    <Part title={`${span}还没有报的${blank.length}份`}>
      <ul>
        {[...groupBy(blank, ({ unit }) => unit)].map(([unit, own]) => (
          <li key={unit}>
            {`${names.get(unit) ?? unit}：${own.map(({ table }) => TABLE_WORD[table]).join("、")}`}
          </li>
        ))}
      </ul>
    </Part>
  );
}
