import { FUND_GROUPS, FUND_GROUP_WORD, type FundGroup } from "./kinds";
import type { Project } from "./project";

/** Which of 三类资金 a project lives on, by the words of its fund source: it may name several. */
export function fundGroupsOf({ fundSource }: Pick<Project, "fundSource">): readonly FundGroup[] {
  return FUND_GROUPS.filter((group) => fundSource.includes(FUND_GROUP_WORD[group]));
}
