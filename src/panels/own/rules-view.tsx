/** 口径 of the own office: the form, and what saving it adds to the journal. */
import { useMemo } from "react";
import { readPolicy } from "../../data/wire/wire-to-domain";
import type { Journal } from "../../office/journal";
import { newMoment } from "../../office/new-moment";
import { useAnnounce } from "../../ui/announce";
import { Panel } from "../grid";
import { type WirePolicy, changedRules, draftOf } from "../rules/rules-draft";
import { RulesForm } from "../rules/rules-form";
import { headingAfter } from "./focus-after";
import { messageOf } from "./message";
import { ReportingDay } from "./reporting-day";
import type { OwnOffice } from "./use-own-office";

export interface RulesViewProps {
  readonly office: OwnOffice;
  readonly onAdd: (events: Journal) => Promise<void>;
}

/** The rules in force, and the day by which units report. */
export function RulesView({ office: { state, board }, onAdd }: RulesViewProps) {
  const announce = useAnnounce();
  const { policy } = useMemo(() => readPolicy({ ...state.policy }), [state.policy]);
  const save = (events: Journal, said: string) =>
    void onAdd(events).then(
      () => announce(said),
      (error: unknown) => announce(messageOf(error)),
    );
  return (
    <>
      <Panel title="口径" label="口径">
        {/* Begun anew for other rules only: whatever else is added leaves what is half written. */}
        <div key={JSON.stringify(draftOf(policy))} ref={headingAfter}>
          <RulesForm
            policy={policy}
            board={board}
            onSave={(wire) => save(ruleEvents(state.policy, wire), "已保存口径")}
          />
        </div>
      </Panel>
      <Panel title="报送日" label="报送日">
        <ReportingDay
          key={state.reportingDay}
          day={state.reportingDay}
          onSave={(day) => save([{ ...newMoment(), kind: "reportingDaySet", day }], "已保存报送日")}
        />
      </Panel>
    </>
  );
}

/** One event for each rule that is another now. */
function ruleEvents(was: Readonly<Record<string, unknown>>, wire: WirePolicy): Journal {
  return changedRules(was, wire).map((change) => ({ ...newMoment(), kind: "ruleChanged", change }));
}
