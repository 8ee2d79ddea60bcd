/** 口径 of an office: the form, and what saving it adds to the journal. */
import { useMemo } from "react";
import { readPolicy } from "../../data/wire/wire-to-domain";
import type { Journal } from "../../office/journal";
import { newMoment } from "../../office/new-moment";
import type { OfficeState } from "../../office/state";
import { useAnnounce } from "../../ui/announce";
import { Panel } from "../grid";
import { type WirePolicy, changedRules, draftOf } from "../rules/rules-draft";
import { RulesForm, type RulesFormProps } from "../rules/rules-form";
import { DashRule } from "./dash-rule";
import { headingAfter } from "./focus-after";
import { messageOf } from "./message";
import { ReportingDay } from "./reporting-day";

export interface RulesViewProps {
  readonly office: {
    readonly state: Pick<OfficeState, "policy" | "reportingDay" | "dashIsZero">;
    /** What the effects of a rule are shown on. */
    readonly board: RulesFormProps["board"];
  };
  readonly onAdd: (events: Journal) => Promise<void>;
}

/** The rules in force, and the day by which units report. */
export function RulesView({ office: { state, board }, onAdd }: RulesViewProps) {
  return (
    <>
      <RulesPanel {...{ state, board, onAdd }} />
      <DayPanel {...{ state, onAdd }} />
      <DashPanel {...{ state, onAdd }} />
    </>
  );
}

interface PartProps extends Pick<RulesViewProps, "onAdd"> {
  readonly state: RulesViewProps["office"]["state"];
}

/** 口径. */
export function RulesPanel({
  state,
  board,
  onAdd,
}: PartProps & Pick<RulesViewProps["office"], "board">) {
  const save = useSaving(onAdd);
  const { policy } = useMemo(() => readPolicy({ ...state.policy }), [state.policy]);
  return (
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
  );
}

/** 报送日. */
export function DayPanel({ state: { reportingDay }, onAdd }: PartProps) {
  const save = useSaving(onAdd);
  return (
    <Panel title="报送日" label="报送日">
      <ReportingDay
        key={reportingDay}
        day={reportingDay}
        onSave={(day) => save([{ ...newMoment(), kind: "reportingDaySet", day }], "已保存报送日")}
      />
    </Panel>
  );
}

/** What — is in the tables that come in. */
export function DashPanel({ state: { dashIsZero }, onAdd }: PartProps) {
  const save = useSaving(onAdd);
  return (
    <Panel title="表格里的“—”" label="表格里的“—”">
      <DashRule
        key={String(dashIsZero)}
        isZero={dashIsZero}
        onSave={(isZero) => save([{ ...newMoment(), kind: "dashTold", isZero }], "已保存“—”的含义")}
      />
    </Panel>
  );
}

/** Adds events, and says what came of it. */
function useSaving(onAdd: RulesViewProps["onAdd"]) {
  const announce = useAnnounce();
  return (events: Journal, said: string) =>
    void onAdd(events).then(
      () => announce(said),
      (error: unknown) => announce(messageOf(error)),
    );
}

/** One event for each rule that is another now. */
function ruleEvents(was: Readonly<Record<string, unknown>>, wire: WirePolicy): Journal {
  return changedRules(was, wire).map((change) => ({ ...newMoment(), kind: "ruleChanged", change }));
}
