/** What the heads of a table leave out because its title says it. */
import { squash } from "../cells/squash";
import type { NamedMonths } from "./spans";

export interface Topic {
  readonly isEnterprises: boolean;
  readonly isInvestment: boolean;
  /** 固定资产投资 and its kin: not that of key projects. */
  readonly isOtherInvestment: boolean;
  /** The title, squashed. */
  readonly flat: string;
}

export function topicOf(title: string, heads: readonly string[]): Topic {
  const flat = squash(title);
  const all = `${flat} ${squash(heads.join(" ").slice(0, 2000))}`;
  return {
    isEnterprises: /[“"]?四上[”"]?企业|规上工业|限上|规上企业|入库企业|入统企业|纳统/.test(all),
    isInvestment: /投资/.test(flat) && !/开工|竣工|四上/.test(flat),
    isOtherInvestment: OTHER_INVESTMENT.test(flat) && !/重点项目|重大项目/.test(flat),
    flat,
  };
}

export interface HeadContext {
  readonly topic: Topic;
  readonly months: NamedMonths | null;
  readonly isPercent: boolean;
}

const OTHER_INVESTMENT =
  /固定资产|民间投资|工业投资|技改投资|招商引资|房地产(?:开发)?投资|到位资金/;
