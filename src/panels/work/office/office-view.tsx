/** 本单位 of the administrator: its 报送日, units and 口径, and its file. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { WireOffice } from "../../../data/wire/work/office";
import { changeOffice } from "../../../data/work/work-actions";
import { newestBoardQuery, officeQuery } from "../../../data/work/work-queries";
import type { Journal } from "../../../office/journal";
import { Panel } from "../../grid";
import { DashPanel, DayPanel, RulesPanel } from "../../own/rules-view";
import type { Merging } from "../../own/merge-unit";
import { UnitsView } from "../../own/units-view";
import { Readable } from "../readable";
import { useAct } from "../use-act";
import { useWork } from "../work";
import work from "../work.module.css";
import { MergerWords } from "./merger-words";
import { OfficeFile } from "./office-file";

/** What the office's pages ask for, and what becomes of it when. */
export function OfficeView() {
  const query = useQuery(officeQuery(useWork().backend));
  const office = query.data;
  return office ? (
    <Views office={office} />
  ) : (
    <Panel title="本单位" label="本单位">
      <Readable query={query}>{() => null}</Readable>
    </Panel>
  );
}

function Views({ office }: { readonly office: WireOffice }) {
  const add = useAdding(office);
  return (
    <>
      <p className={work["quiet"]}>
        报送日、单位、别名和“—”的含义，填报和审核马上按新的办；看板和大屏上的单位和口径，从下一次发布起按新的。
      </p>
      <DayPanel state={office} onAdd={add} />
      <UnitsView state={office} onAdd={add} consequences={mergerWords} />
      <Rules office={office} onAdd={add} />
      <DashPanel state={office} onAdd={add} />
      <OfficeFile name={office.region.name} />
    </>
  );
}

const mergerWords = (merging: Merging) => <MergerWords {...merging} />;

/** Tells events for what was read; what somebody else changed meanwhile is said, and read anew. */
function useAdding({ version }: WireOffice): (events: Journal) => Promise<void> {
  const { backend } = useWork();
  const client = useQueryClient();
  const { runOrThrow } = useAct(changeOffice);
  return async (events) => {
    // The server gives each its id and its moment.
    const told = events.map(({ id: _id, at: _at, ...event }) => event);
    const now = await runOrThrow({ version, events: told });
    client.setQueryData(officeQuery(backend).queryKey, now);
  };
}

interface RulesProps {
  readonly office: WireOffice;
  readonly onAdd: (events: Journal) => Promise<void>;
}

/** With what a rule would change of the newest version's numbers. */
function Rules({ office, onAdd }: RulesProps): ReactNode {
  const query = useQuery(newestBoardQuery(useWork().backend));
  return query.data === undefined ? (
    <Panel title="口径" label="口径">
      <Readable query={query}>{() => null}</Readable>
    </Panel>
  ) : (
    <RulesPanel state={office} board={query.data} onAdd={onAdd} />
  );
}
