import { type LedgerSearch, writeLedgerSearch } from "../../../navigation/ledger-search";
import { AddressProblems } from "../../trouble/address-problems";
import { FilterChips } from "../filters";
import { useView } from "../../view";
import { ViewLink } from "../../view-link";
import styles from "./asked-filters.module.css";

export interface AskedFiltersProps {
  /** With what in the address could not be read. */
  readonly asked: LedgerSearch & { readonly problems: readonly string[] };
}

/** Which projects of the ledger a figure is about, each filter with its way out, and their list. */
export function AskedFilters({ asked }: AskedFiltersProps) {
  const { setParams } = useView();
  const { choice, text, problems } = asked;
  const change = (next: Partial<LedgerSearch>) =>
    setParams(writeLedgerSearch({ ...asked, ...next }));
  return (
    <>
      <AddressProblems problems={problems} />
      <div className={styles["asked"]}>
        <FilterChips
          choice={choice}
          text={text}
          onChoose={(next) => change({ choice: next })}
          onText={(next) => change({ text: next })}
          onClear={() => change({ choice: {}, text: "" })}
        />
        <ViewLink path="/projects" patch={writeLedgerSearch(asked)}>
          看项目清单
        </ViewLink>
      </div>
    </>
  );
}
