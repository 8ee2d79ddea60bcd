import type { Region } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import { ViewLink } from "../view-link";
import { useHasLedger } from "./use-has-ledger";

/** From a unit to its projects, all or those with a red lamp, where the office has a ledger. */
export function UnitProjectsLink({ snapshot, unit }: { snapshot: Snapshot; unit: Region }) {
  if (!useHasLedger(snapshot, unit.code)) return null;
  return (
    <>
      {"　"}
      <ViewLink path="/projects" patch={{ counties: unit.code }}>
        看项目
      </ViewLink>
      {"　"}
      <ViewLink path="/projects" patch={{ counties: unit.code, lamp: "red" }}>
        看红灯项目
      </ViewLink>
    </>
  );
}
