/** Heads that hold words or days: 项目名称, 建设性质, 开工（计划开工）时间, 形象进度. */
import type { LedgerField } from "./ledger-field";
import type { Role } from "./role";

const SERIAL = /^(?:序号?|编号|No\.?|序列号?)$/i;
/** 县（市、区）, 区县, 市州 in any order and with any marks between; also 地区, 隶属, 单位. */
const UNIT =
  /^(?:各|项目)?(?:隶属|所属|属地|所在|归属)?(?:[县市区州旗盟()、,/]{1,14}(?:名称|名|别|域)?|地区(?:名称)?|辖区|区域|行政区划?|县级|所属地?|属地|所在地|区划|单位(?:名称)?|填报单位|报送单位|上报单位)$/;

/** The field of a head, the levels joined by "/"; null where it is about numbers, or unknown. */
export function fieldRole(flat: string): Role | null {
  const leaf = flat.slice(flat.lastIndexOf("/") + 1);
  if (SERIAL.test(leaf) && !flat.includes("排")) return { kind: "serial" };
  if (leaf === "隶属" || UNIT.test(leaf)) return { kind: "unit" };
  const day = dayField(flat);
  if (day) return field(day);
  const text = TEXT_FIELDS.find(([, test]) => test.test(flat));
  if (text) return field(text[0]);
  return WORDS.test(flat) ? { kind: "other", why: "words" } : null;
}

function field(name: LedgerField): Role {
  return { kind: "field", field: name };
}

/** In this order: 建设单位 is no 责任单位, and 项目名称 before 项目. */
const TEXT_FIELDS: readonly (readonly [LedgerField, RegExp])[] = [
  ["name", /项目名称|工程名称|项目名$|(?:^|\/)(?:建设|重点)?项目$/],
  ["code", /项目(?:统一)?代码|项目编[码号]|赋码/],
  ["years", /起止|建设年限|建设周期|建设期限?$|建设工期|建设时间/],
  ["kind", /建设性质|项目性质|(?:^|\/)性质$/],
  ["level", /(?:项目|重点)(?:级别|层级)|(?:^|\/)(?:级别|层级)$/],
  ["team", /专班/],
  [
    "leader",
    /(?:联系|包保|挂点|挂联|挂帅|分包|包联|包抓|牵头|跟踪|责任|分管|帮扶|县级|市级|州级|厅级|处级).{0,4}领导|(?:^|\/)(?:挂点|包联|分包)人?$/,
  ],
  ["unit", /(?:责任|牵头|主管|行业主管).{0,2}(?:单位|部门)/],
  ["fundSource", /资金(?:来源|性质|类别|渠道)/],
  ["progressText", /形象进度|(?:进展|进度)情况|工程进度|项目进展|建设进展|目前进展/],
  ["issues", /问题|困难|制约/],
  ["note", /备注|说明/],
  ["sector", /行业|产业|领域|(?:项目|建设)?(?:类别|类型|分类)$|板块/],
];

const WORDS =
  /建设(?:内容|规模|地[点址])|主要内容|地[点址]$|联系(?:人|电话|方式)|电话|业主|(?:建设|项目|实施|申报|施工|监理)单位|法人|负责人|(?:下步|下一步|工作)(?:打算|计划|措施|安排)|措施|诉求|手续|是否|审批/;

/** A head about a day; null of any other. */
function dayField(flat: string): LedgerField | null {
  if (!/时间|日期|年月|期限|节点/.test(flat)) return null;
  const isPlanned = /计划|预计|拟|目标|应/.test(flat);
  const isActual = /实际|已/.test(flat);
  if (/开工|动工/.test(flat)) {
    const isBoth =
      /开工.{0,2}[(（]?(?:或)?(?:计划|拟|预计)开工/.test(flat) || (isPlanned && isActual);
    if (isBoth) return "startEither";
    return isPlanned ? "startPlanned" : isActual ? "startActual" : "startEither";
  }
  if (/竣工|完工|建成/.test(flat)) {
    const isBoth = /(?:竣工|完工).{0,2}[(（]?(?:或)?(?:计划|拟|预计)(?:竣工|完工)/.test(flat);
    if (isBoth || (isPlanned && isActual)) return "completionEither";
    return isPlanned ? "completionPlanned" : isActual ? "completionActual" : "completionEither";
  }
  return /投产|投用/.test(flat) && !isPlanned ? "productionActual" : null;
}
