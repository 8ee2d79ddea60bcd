/**
 * What in the ledger's answers only describes, and what stands in its place where it does not fit.
 */
import { type DescriptiveField } from "./descriptive";
import { valueAt } from "../../lib/record";

const LEFT_OUT = "已略去";
const COUNTED_NONE = "已按没有处理";
const NONE = () => null;
const NO_LIST = () => [];
const NOT_SAID = () => "未注明";

/** Fields of a project; `at` is where it stands: "items.*." */
function projectFields(at: string): readonly DescriptiveField[] {
  return [
    {
      path: `${at}name`,
      instead: (_, path, body) => valueAt(body, [...path.slice(0, -1), "id"]),
      done: "已用编号代替",
    },
    { path: `${at}formerNames`, instead: NO_LIST, done: COUNTED_NONE },
    { path: `${at}formerNames.*`, done: LEFT_OUT },
    { path: `${at}sector`, instead: NOT_SAID, done: "已按未注明处理" },
    { path: `${at}fundSource`, instead: NOT_SAID, done: "已按未注明处理" },
    { path: `${at}progressText`, instead: NONE, done: LEFT_OUT },
    { path: `${at}leader`, instead: NONE, done: LEFT_OUT },
    { path: `${at}unit`, instead: NONE, done: LEFT_OUT },
    { path: `${at}team`, instead: NONE, done: LEFT_OUT },
    { path: `${at}batchTags`, instead: NO_LIST, done: COUNTED_NONE },
    { path: `${at}batchTags.*`, done: LEFT_OUT },
    { path: `${at}startRound`, instead: NONE, done: LEFT_OUT },
    { path: `${at}redCard.demand`, instead: NONE, done: LEFT_OUT },
    { path: `${at}redCard.reason`, instead: NONE, done: LEFT_OUT },
    // Nobody says then whether it is entered, which is not the same as not entered.
    { path: `${at}library.**`, done: "已按入库情况未报处理" },
    { path: `${at}changes`, instead: NO_LIST, done: COUNTED_NONE },
    { path: `${at}changes.*.**`, done: LEFT_OUT },
  ];
}

export const PAGE_DESCRIPTIVE: readonly DescriptiveField[] = [
  ...projectFields("items.*."),
  { path: "facets", instead: () => ({}), done: "不显示各项个数" },
  { path: "facets.*.**", done: "不显示这一项的个数" },
];

export const DETAIL_DESCRIPTIVE: readonly DescriptiveField[] = [
  ...projectFields(""),
  ...projectFields("parts.*."),
  { path: "issues.*.text", instead: NOT_SAID, done: "已按未注明处理" },
  { path: "issues.*.raisedBy", instead: NOT_SAID, done: "已按未注明处理" },
  { path: "issues.*.responsibleUnit", instead: NONE, done: LEFT_OUT },
  { path: "issues.*.recursIn", instead: NONE, done: LEFT_OUT },
  { path: "issues.*.urges", instead: NO_LIST, done: COUNTED_NONE },
  { path: "issues.*.urges.*.**", done: LEFT_OUT },
  { path: "issues.*.listings", instead: NONE, done: LEFT_OUT },
  { path: "issues.*.listings.*.**", done: LEFT_OUT },
  { path: "revisions.*.reportedAt", instead: NOT_SAID, done: "已按未注明处理" },
];

export const QUALITY_DESCRIPTIVE: readonly DescriptiveField[] = [
  { path: "findings.*.**", done: LEFT_OUT },
];
