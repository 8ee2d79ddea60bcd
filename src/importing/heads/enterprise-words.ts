/** Heads about 四上企业: a category, and what of it. */
import type { Category } from "../../domain/facts/enterprise";
import type { EnterpriseField } from "../../domain/facts/measure";
import type { HeadContext } from "./topic";
import type { Role } from "./role";

const CATEGORY_WORDS: readonly (readonly [Category | "total", RegExp])[] = [
  ["industry", /规上工业|规模以上工业|工业企业|(?:^|\/)工业$/],
  ["construction", /建筑业?/],
  ["trade", /批零住餐|限上|限额以上/],
  ["realEstate", /房地产/],
  ["services", /规上服务业|规模以上服务业|服务业/],
  ["total", /合计|总计|总数|小计|四上|企业(?:总|个)?数$/],
];

/** 批发业 alone is a part of 限上批零住餐, not the whole. */
const PARTS = /批发业|零售业|住宿业|餐饮业|重点服务业|科技型|高新技术/;

/** The role of a head in a table of 四上企业; null where it is about something else. */
export function enterpriseRole(flat: string, context: HeadContext): Role | null {
  if (/投资|开工|竣工/.test(flat)) return null;
  if (/同比|增速|增长|上年|去年/.test(flat)) return { kind: "other", why: "comparison" };
  if (/净增/.test(flat)) return { kind: "other", why: "comparison" };
  if (/率|占比/.test(flat) || context.isPercent)
    return /入库率|占比/.test(flat) ? null : { kind: "rate", rate: "enterprises" };
  if (/位次|排名|名次|排位/.test(flat)) return { kind: "other", why: "words" };
  if (PARTS.test(flat)) return { kind: "other", why: "part" };
  const category = categoryOf(flat);
  const leaf = flat.slice(flat.lastIndexOf("/") + 1);
  const field = fieldOf(leaf) ?? fieldOf(flat) ?? fieldOf(context.topic.flat);
  if (!category || !field) return null;
  return { kind: "measure", measure: `enterprises.${category}.${field}` };
}

/** Of the lowest level that names one: 新增“四上”企业/规上工业. */
function categoryOf(flat: string): Category | "total" | null {
  for (const level of flat.split("/").reverse()) {
    const found = CATEGORY_WORDS.filter(([, test]) => test.test(level));
    const [first] = found;
    if (!first) continue;
    const named = found.filter(([category]) => category !== "total");
    if (named.length > 1) return null;
    return named[0]?.[0] ?? "total";
  }
  return /目标|任务|新增|入库|退[出库]/.test(flat) ? "total" : null;
}

function fieldOf(flat: string): EnterpriseField | null {
  if (/目标|任务|计划/.test(flat)) return "target";
  if (/退出|退库|出库|退规/.test(flat)) return "removed";
  if (/在库|期末|存量|现有/.test(flat)) return "stock";
  return /新增|入库|上报|纳统|升规|培育/.test(flat) ? "added" : null;
}
