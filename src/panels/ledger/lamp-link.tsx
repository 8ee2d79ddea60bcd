import type { ReactNode } from "react";
import type { RegionCode } from "../../domain/facts/county";
import type { RateId } from "../../domain/rates/rates";
import { projectsBehindRates } from "../../navigation/ledger-links";
import { useView } from "../view";
import { ViewLink } from "../view-link";

export interface LampLinkProps {
  /** The rates whose lamps warn. */
  readonly rates: readonly RateId[];
  /** Null: all units in view. */
  readonly unit: RegionCode | null;
  /** What is said before the projects: 云麓区投资完成率红灯. It begins with what is shown, or holds it. */
  readonly said: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * From a lamp that warns to the projects that hold its rate back; where the office has no ledger,
 * or the rate is none of projects, `children` as they are.
 */
export function LampLink({ rates, unit, said, className, children }: LampLinkProps): ReactNode {
  const { dataset } = useView();
  const behind = projectsBehindRates(rates);
  if (!behind || !dataset.hasLedger) return children;
  return (
    <ViewLink
      path="/projects"
      patch={{ list: behind.list, ...(unit !== null && { counties: unit }) }}
      label={`${said}，看${behind.words}`}
      title={`看${behind.words}`}
      className={className}
    >
      {children}
    </ViewLink>
  );
}
