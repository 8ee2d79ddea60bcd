/** What is asked before something is done about a problem. */
import type { Issue } from "../../../domain/ledger/project";
import { ISSUE_ACTION_RULES, type IssueAction } from "../../../domain/submissions/issue-actions";
import type { IssueActionBody } from "../../../data/work/review-actions";
import type { DeedForm, DeedWords } from "../deed-dialog";

export interface IssueDeedForm {
  readonly says: string;
  readonly form: (known: { readonly units: readonly string[]; readonly today: string }) => DeedForm;
}

const words =
  (label: string, isRequired = true) =>
  () => ({ text: { label, isRequired } });

export const ISSUE_DEEDS: Readonly<Record<IssueAction, IssueDeedForm>> = {
  assign: {
    says: "交给哪个单位、什么时候整改完；再交办一次就改单位或期限。",
    form: ({ units, today }) => ({
      unit: { label: "责任单位", isRequired: true, known: units },
      day: {
        label: "整改期限",
        isRequired: false,
        says: "不填就没有期限，不算逾期。",
        first: today,
      },
    }),
  },
  rectify: { says: "已整改不等于已销号：由审核员看过再销号。", form: words("整改情况") },
  reject: { says: "整改没有到位，退回去接着改。", form: words("退回的原因") },
  close: { says: "销号后这个问题办结；再出现，作为反复出现另提。", form: words("销号说明", false) },
  urge: { says: "向下催办：请责任单位抓紧。", form: words("催办的话") },
  apply: { says: "申请催办：请上面出面催一催。", form: words("申请的话") },
  consult: { says: "约商：约有关单位一起商量。", form: words("约商的事") },
  list: { says: "挂牌和取消都记下原因，下次发布后在项目页上。", form: words("原因") },
};

/** 挂牌督办, or 取消挂牌督办 of one that is listed. */
export function deedWord(action: IssueAction, { listed }: Pick<Issue, "listed">): string {
  const { word } = ISSUE_ACTION_RULES[action];
  return action === "list" && listed ? `取消${word}` : word;
}

/** The body of an action as it was written. */
export function deedBody(
  action: IssueAction,
  { issue, version }: { readonly issue: Pick<Issue, "listed">; readonly version: number },
  { text, unit, day }: DeedWords,
): IssueActionBody {
  return {
    version,
    ...(action === "list" && { listed: !issue.listed }),
    ...(text !== "" && { text }),
    ...(unit !== "" && { unit }),
    ...(day !== "" && { dueBy: day }),
  };
}
