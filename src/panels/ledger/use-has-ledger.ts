import { useQuery } from "@tanstack/react-query";
import { ledgerPresenceQuery } from "../../data/queries";
import { useView } from "../view";

/**
 * Whether the office has a ledger, as far as is known: a link to one that is not there would lead
 * nowhere. It asks nobody: `LedgerAhead` does, once the page has nothing else to do.
 */
export function useHasLedger(): boolean {
  const { backend, scope } = useView();
  // Not enabled, it is no reading of the page's: how old the page is does not go by it.
  const { data } = useQuery({ ...ledgerPresenceQuery(backend, scope.region), enabled: false });
  return data ?? false;
}
