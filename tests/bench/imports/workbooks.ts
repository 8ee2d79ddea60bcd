/** An invented office, the ledgers that it is sent month by month, and its journal with some of them. */
import writeExcelFile from "write-excel-file/node";
import { type RegionCode, parseCode } from "../../../src/domain/facts/county";
import { readFile } from "../../../src/importing/reading/read-file";
import { type Review, firstInput, reviewOf } from "../../../src/importing/review/review";
import { createOffice } from "../../../src/office/create";
import { foldJournal } from "../../../src/office/fold";
import type { Journal } from "../../../src/office/journal";
import type { OfficeState } from "../../../src/office/state";
import { reviewEvents } from "../../../src/office/review-events";
import { importingOfficeOf, planRulesOf, storedOf } from "../../../src/office/stored";

const UNITS = ["东川区", "西川区", "南川县", "北川县", "上川县", "中川县", "下川县", "川口市"];
const WORKS = ["污水处理", "现代物流", "高端装备", "老旧小区", "绿色建材"];
const FORMS = ["提升工程", "基地建设项目", "产业园项目", "生产线建设项目"];
const YEAR = 2026;

function codeOf(text: string): RegionCode {
  const code = parseCode(text);
  if (!code) throw new Error(`${text} is no code`);
  return code;
}

function inventedOffice(): Journal {
  const counties = UNITS.map((name, index) => ({ code: codeOf(`99010${index + 1}`), name }));
  const prefecture = { code: codeOf("990100"), name: "川上市", counties };
  return [createOffice({ id: "made", at: `${YEAR}-01-05T09:00:00+08:00`, prefecture })];
}

/** 1: the ledger of the first month with so many projects, as .xlsx. */
export async function ledgerWorkbook(projects: number, month: number): Promise<Uint8Array> {
  const rows = Array.from({ length: projects }, (_, index) => projectRow(index, month));
  const text = (value: string) => ({ value, type: String });
  const title = `川上市${YEAR}年${spanOf(month)}重点项目台账`;
  const data = [
    [text(title)],
    headOf(month).map(text),
    ...rows.map((row) =>
      row.map((value) => (typeof value === "number" ? { value, type: Number } : text(value))),
    ),
  ];
  return new Uint8Array(await writeExcelFile(data, { sheet: "项目台账" }).toBuffer());
}

function spanOf(month: number): string {
  return month === 1 ? "1月" : `1-${month}月`;
}

function headOf(month: number): readonly string[] {
  return [
    "序号",
    "项目名称",
    "项目代码",
    "所属单位",
    "建设性质",
    "行业",
    "总投资（万元）",
    `${YEAR}年计划投资（万元）`,
    `${YEAR}年${spanOf(month)}累计完成投资（万元）`,
    "计划开工时间",
    "实际开工时间",
    "计划竣工时间",
    "形象进度",
    "联系领导",
    "责任单位",
    "存在问题",
  ];
}

/** Every fifth says something in words, every seventh has no code. */
function projectRow(index: number, month: number): readonly (string | number)[] {
  const unit = UNITS[index % UNITS.length] ?? "";
  const work = `${WORKS[index % WORKS.length]}${FORMS[index % FORMS.length]}`;
  const isNew = index % 3 === 0;
  const planned = 2000 + (index % 40) * 50;
  return [
    index + 1,
    `${unit}${work}${index + 1}期`,
    index % 7 === 0 ? "" : `${YEAR - 1}-990100-78-01-${String(100_000 + index)}`,
    unit,
    isNew ? "新建" : "续建",
    WORKS[index % WORKS.length] ?? "",
    8000 + (index % 40) * 600,
    planned,
    Math.round((planned * month) / 12),
    isNew ? `${YEAR}年1月` : `${YEAR - 1}年3月`,
    isNew ? "" : `${YEAR - 1}年3月`,
    `${YEAR + 1}年12月`,
    index % 5 === 0 ? `${month}月完成主体施工，正在安装设备` : "",
    `领导${index % 30}`,
    `${unit}发展和改革局`,
    index % 5 === 0 ? "征地拆迁滞后；施工许可未办" : "无",
  ];
}

/** Its journal with so many months of the ledger taken in; 0: as it was made. */
export async function journalWith(projects: number, months: number): Promise<Journal> {
  if (months === 0) return inventedOffice();
  const journal = await journalWith(projects, months - 1);
  const office = { journal, state: foldJournal(journal) };
  const review = await reviewed(office.state, await ledgerWorkbook(projects, months), months);
  let event = 0;
  const moment = () => ({
    id: `m${months}-${(event += 1)}`,
    at: `${YEAR}-${String(months + 1).padStart(2, "0")}-05T09:00:00+08:00`,
  });
  return [...journal, ...reviewEvents(review, office, moment).events];
}

async function reviewed(state: OfficeState, bytes: Uint8Array, month: number): Promise<Review> {
  const file = await readFile(bytes, `台账${month}月.xlsx`);
  return reviewOf(
    firstInput({
      file,
      office: importingOfficeOf(state),
      profiles: state.profiles,
      stored: storedOf(state),
      rules: planRulesOf(state, { received: null, confirmed: new Set() }),
    }),
  );
}
