import { useQuery } from "@tanstack/react-query";
import { ledgerSummaryQuery } from "../../data/queries";
import type { RegionCode } from "../../domain/facts/county";
import type { Snapshot } from "../../domain/facts/snapshot";
import { ledgerMonth } from "../../domain/ledger/concerns";
import { useView } from "../view";

/**
 * Whether the office has a ledger, as far as is known: a link to one that is not there would lead
 * nowhere.
 */
export function useHasLedger(snapshot: Snapshot, unit: RegionCode): boolean {
  const { backend, scope } = useView();
  const { data } = useQuery(
    ledgerSummaryQuery(backend, {
      region: scope.region,
      county: unit,
      month: ledgerMonth(snapshot),
    }),
  );
  return data !== null && data !== undefined;
}
