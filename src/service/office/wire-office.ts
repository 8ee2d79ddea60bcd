import type { WireOffice } from "../../data/wire/work/office";
import { managedLength } from "../../office/journal";
import type { Office } from "../office-log";

/** What a GET answers; of a refusal, what stands now. */
export function wireOffice({ journal, state }: Office): WireOffice {
  const { title, region, units, policy, reportingDay, dashIsZero } = state;
  return {
    version: managedLength(journal),
    title,
    region: { ...region, aliases: [...region.aliases] },
    units: units.map(({ aliases, reports, ...unit }) => ({
      ...unit,
      aliases: [...aliases],
      reports: reports && [...reports],
    })),
    policy,
    reportingDay,
    dashIsZero,
  };
}
