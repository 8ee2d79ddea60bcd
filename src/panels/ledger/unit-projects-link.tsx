import type { Region } from "../../domain/facts/county";
import { useView } from "../view";
import { ViewLink } from "../view-link";

/** From a unit to its projects, all or those with a red lamp, where the office has a ledger. */
export function UnitProjectsLink({ unit }: { unit: Region }) {
  const { dataset } = useView();
  if (!dataset.hasLedger) return null;
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
