/** What a log entry says, in Chinese, from its kind and its body. */
import { monthLabel, parseMonth } from "../../domain/facts/period";
import { REPORT_TABLES, TABLE_WORD } from "../../domain/submissions/tables";
import { ACTION_RULES, SUBMISSION_ACTIONS } from "../../domain/submissions/transitions";
import { ROLES, ROLE_WORD } from "../../domain/submissions/roles";
import { tryJson } from "../../lib/json";
import { isRecord } from "../../lib/record";
import { eventWords } from "../../office/explain";
import type { JournalEvent } from "../../office/journal";
import type { OfficeState } from "../../office/state";
import type { MergedUnits } from "../merged-units";
import type { Row } from "../store/tables";

/** Also by the names of units that were merged into others. */
interface NamedUnits {
  readonly state: OfficeState;
  readonly merged: MergedUnits;
}

type Body = Readonly<Record<string, unknown>>;

const WORDS: Readonly<Record<string, (body: Body, office: NamedUnits | null) => string>> = {
  setup: (body) =>
    `完成系统设置，建立管理员账户“${text(body["account"])}”${body["invented"] === true ? "，单位为演示数据" : ""}`,
  "session.started": (body) => `登录：${text(body["name"])}`,
  "account.created": (body) =>
    `新建账户“${text(body["name"])}”：${text(body["display"])}，${roleWord(body["role"])}`,
  "account.changed": changedWords,
  "account.password": (body) => `账户“${text(body["name"])}”修改了密码`,
  "account.reset": (body) => `重设账户“${text(body["name"])}”的密码`,
  "link.created": (body) => `新建大屏链接“${text(body["name"])}”`,
  "link.ended": (body) => `停用大屏链接“${text(body["name"])}”`,
  setting: ({ readers }) =>
    isRecord(readers)
      ? `阅读权限由${readersWord(readers["from"])}改为${readersWord(readers["to"])}`
      : "修改设置",
  "file.kept": (body) => `收到原文件（${text(body["size"])}字节）`,
  "file.given": (body, office) => `把代填草稿的原文件交给${unitName(text(body["unit"]), office)}`,
  published: (body) =>
    `发布${part("第", body["number"], "版")}${part("，会议版“", body["name"], "”")}${part("：", body["note"])}`,
};

/**
 * Whole sentences. `event`: of an entry of the journal. An entry of a kind that this program does not
 * know is named by it.
 */
export function wordsOf(
  row: Row<"log">,
  event: JournalEvent | null,
  office: NamedUnits | null,
): string {
  if (event && office) return eventWords(event, office.state);
  const found = tryJson(row.body);
  const body = isRecord(found) ? found : {};
  const words = WORDS[row.kind]?.(body, office) ?? submissionWords(row, body, office) ?? row.kind;
  // Who wrote a reason may have ended it.
  return `${words.replace(/[。；;，,.\s]+$/, "")}。`;
}

/** 退回：泾县2026年9月月报，数字与上月对不上 */
function submissionWords(
  { kind, about }: Row<"log">,
  body: Body,
  office: NamedUnits | null,
): string | null {
  const action = SUBMISSION_ACTIONS.find((known) => kind === `submission.${known}`);
  if (action === undefined) return null;
  const [, code = "", month = "", sheet = ""] = about.split(" ");
  const unit = unitName(code, office);
  const table = REPORT_TABLES.find((known) => known === sheet);
  const said = parseMonth(month);
  const of = `${unit}${said ? monthLabel(said) : month}${table === undefined ? sheet : TABLE_WORD[table]}`;
  return `${ACTION_RULES[action].word}：${of}${part("，延至", body["until"])}${part("，", body["reason"] ?? body["note"])}`;
}

/** Also of a unit that was merged since; the code where nobody knows it. */
function unitName(code: string, office: NamedUnits | null): string {
  return (
    office?.state.units.find((known) => known.code === code)?.name ??
    office?.merged.get(code)?.name ??
    code
  );
}

const FIELDS: Readonly<
  Record<string, readonly [string, (value: unknown, office: NamedUnits | null) => string]>
> = {
  display: ["姓名", text],
  role: ["角色", roleWord],
  unit: ["单位", (value, office) => unitName(text(value), office) || "无"],
  state: ["状态", (value) => (value === "active" ? "启用" : "停用")],
};

function changedWords({ name, from, to }: Body, office: NamedUnits | null): string {
  const changes = Object.entries(FIELDS).flatMap(([field, [word, wordsFor]]) => {
    const [was, is] = [from, to].map((side) => (isRecord(side) ? side[field] : undefined));
    return was === is ? [] : [`${word}由${wordsFor(was, office)}改为${wordsFor(is, office)}`];
  });
  return `修改账户“${text(name)}”${part("：", changes.join("，"))}`;
}

function roleWord(value: unknown): string {
  const role = ROLES.find((known) => known === value);
  return role === undefined ? text(value) : ROLE_WORD[role];
}

function readersWord(value: unknown): string {
  return value === "everyone" ? "“所有人”" : "“登录的人”";
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** With what goes before and after it, where there is anything. */
function part(before: string, value: unknown, after = ""): string {
  const found = text(value);
  return found === "" ? "" : `${before}${found}${after}`;
}
