/** `/submissions`: what units report month by month, drafts, and what is done with them. */
import { draftSchema, submissionActionSchema } from "../../data/wire/work/submissions";
import type { WireSubmissions } from "../../data/wire/work/submissions";
import { parseMonth } from "../../domain/facts/period";
import { type Standing, dealsWith } from "../../domain/submissions/roles";
import { REPORT_TABLES } from "../../domain/submissions/tables";
import { SUBMISSION_ACTIONS } from "../../domain/submissions/transitions";
import { BadRequest } from "../../backend/answer";
import { type SubmissionPlace, parseSubmission } from "../../office/submission";
import type { Area, Context } from "../area";
import { MEGABYTE } from "../body";
import { mergerOf } from "../merged-units";
import { type Office, readOffice } from "../office-log";
import { answerPrivately } from "../private-answer";
import { notThere, notYours, unfitField } from "../problems";
import { type SignedAccount, signedIn } from "../session/signed";
import { act, saveDraft } from "./act";
import { currentOf, readCurrent, wireSubmission } from "./current";
import { detailOf } from "./detail";
import type { Doing } from "./doing";
import { assertOffered, dueOf, offeredMonths, usualMonth } from "./months";
import { isExpected } from "./expected";
import { placeNamed } from "./place";

const PATH = "/submissions/:unit/:month/:table";
/** A ledger of thousands of projects. */
const MOST = 8 * MEGABYTE;

export const SUBMISSIONS_AREA: Area = [
  { method: "GET", path: "/submissions", handler: list },
  { method: "GET", path: PATH, handler: one },
  { method: "PUT", path: PATH, handler: save, most: MOST },
  { method: "POST", path: `${PATH}/:action`, handler: doIt },
];

/** Of a month, each unit and table that the account deals with. */
async function list({ ports, signed, query, now }: Context): Promise<Response> {
  const { standing: who } = signedIn(signed);
  if (who.role === "reader") throw notYours("读者不看各单位的填报。");
  const month = monthAsked(query) ?? ports.trial?.month ?? usualMonth(now);
  assertOffered(month, now);
  const { store } = ports;
  const office = await readOffice(store);
  assertUnitStands(office, who);
  const drafts = await store.view.list("draft", {
    where: { month, ...(who.unit !== null && { unit: who.unit }) },
  });
  const units = office.state.units.filter(({ code }) => dealsWith(who, code));
  const rows = units.flatMap((unit) =>
    REPORT_TABLES.flatMap((table) => {
      const place = { unit: unit.code, month, table };
      const draft = drafts.find((own) => own.unit === unit.code && own.sheet === table) ?? null;
      const current = currentOf(office, place, draft);
      const isShown = isExpected(unit, table) || current.state !== "unreported";
      return isShown ? [wireSubmission(current, { office, who, now })] : [];
    }),
  );
  return answerPrivately({
    month,
    months: [...offeredMonths(now)],
    due: dueOf(month, office.state.reportingDay),
    units: units.map(({ code, name }) => ({ code, name })),
    submissions: rows,
  } satisfies WireSubmissions);
}

function monthAsked(query: URLSearchParams) {
  const text = query.get("month");
  if (text === null) return null;
  const month = parseMonth(text);
  if (!month) throw new BadRequest(`month应为“年-月”，如2026-09，收到“${text.slice(0, 40)}”。`);
  return month;
}

async function one(context: Context): Promise<Response> {
  const { standing: who } = signedIn(context.signed);
  const { store } = context.ports;
  const office = await readOffice(store);
  const place = placeOf(context, office, signedIn(context.signed));
  assertOffered(place.month, context.now);
  const current = await readCurrent(office, store.view, place);
  return answerPrivately(await detailOf(office, store.view, current, { who, now: context.now }));
}

async function save(context: Context): Promise<Response> {
  const { doing, place } = await asked(context);
  const { version, content } = await context.body(draftSchema);
  const parsed = parseSubmission(content);
  if ("wrong" in parsed) throw unfitField("content", parsed.wrong);
  return answerPrivately(await saveDraft(doing, place, { version, content: parsed.content }));
}

async function doIt(context: Context): Promise<Response> {
  const { doing, place } = await asked(context);
  const name = context.param("action");
  const action = SUBMISSION_ACTIONS.find((known) => known === name);
  if (action === undefined || action === "save") throw notThere(`没有“${name}”这个操作。`);
  const given = await context.body(submissionActionSchema);
  return answerPrivately(await act(doing, place, { action, given }));
}

async function asked(context: Context): Promise<{ doing: Doing; place: SubmissionPlace }> {
  const { ports, signed, now } = context;
  const account = signedIn(signed);
  const place = placeOf(context, await readOffice(ports.store), account);
  return { doing: { ports, account: account.account, who: account.standing, now }, place };
}

/**
 * The place that the address names. Throws a `Refused`: 404 where there is none, 403 where it is another
 * unit's: nobody is told more of it than that.
 */
function placeOf({ param }: Context, office: Office, { standing }: SignedAccount): SubmissionPlace {
  const place = placeNamed(param("unit"), param("month"), param("table"));
  if (!place) throw notThere("没有这张表。请从填报页选择单位、月份和表。");
  assertUnitStands(office, standing);
  if (!dealsWith(standing, place.unit)) throw notYours("这是别的单位的填报。");
  if (!office.state.units.some(({ code }) => code === place.unit)) throw noUnit(office, place);
  return place;
}

function noUnit(office: Office, { unit }: SubmissionPlace) {
  const merger = mergerOf(office, unit);
  return notThere(
    merger
      ? `${merger.name}已并入${merger.into.name}，它报过的在${merger.into.name}的同一张表里。`
      : `没有代码为“${unit}”的单位。`,
  );
}

/** Throws a `Refused` (403) for a reporter whose unit was merged into another. */
function assertUnitStands(office: Office, { unit }: Standing): void {
  const merger = unit === null ? null : mergerOf(office, unit);
  if (!merger) return;
  const { name, into } = merger;
  throw notYours(
    `您的单位“${name}”已并入${into.name}。请管理员在“账户”页把您的账户改到${into.name}；草稿和报过的都在那里。`,
  );
}
