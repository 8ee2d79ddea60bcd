/** What the heads of a table leave out because its title says it. */
import { squash } from "../cells/squash";
import type { NamedMonths } from "./spans";

export interface Topic {
  readonly isEnterprises: boolean;
  readonly isInvestment: boolean;
  /** The title, squashed. */
  readonly flat: string;
}

export function topicOf(title: string, heads: readonly string[]): Topic {
  const flat = squash(title);
  const all = `${flat} ${squash(heads.join(" ").slice(0, 2000))}`;
  return {
    isEnterprises: /[“"]?四上[”"]?企业|规上工业|限上|规上企业|入库企业|入统企业|纳统/.test(all),
    isInvestment: /投资/.test(flat) && !/开工|竣工|四上/.test(flat),
    flat,
  };
}

export interface HeadContext {
  readonly topic: Topic;
  readonly months: NamedMonths | null;
  readonly isPercent: boolean;
}
