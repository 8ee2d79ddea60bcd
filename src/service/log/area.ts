/** `/log`: everything that was done, the newest first. */
import * as z from "zod/mini";
import type { WireLog } from "../../data/wire/work/log";
import { BadRequest } from "../../backend/answer";
import type { Area, Context } from "../area";
import { readLog, stateOfJournal } from "../office-log";
import { answerPrivately } from "../private-answer";
import { signedInAs } from "../session/signed";
import { wordsOf } from "./words";

const FEWEST = 1;
const MOST = 200;
const USUAL = 50;
const LONGEST = 100;

export const LOG_AREA: Area = [{ method: "GET", path: "/log", handler: list }];

async function list({ ports, signed, query }: Context): Promise<Response> {
  signedInAs(signed, ["reviewer", "administrator"]);
  const limit = numberOf(query, "limit", MOST) ?? USUAL;
  const before = numberOf(query, "before", Number.MAX_SAFE_INTEGER);
  const about = query.get("about");
  const { store } = ports;
  const rows = await store.view.list("log", {
    newestFirst: true,
    // One more tells whether there are further ones.
    limit: limit + 1,
    ...(before !== null && { after: before }),
    ...(about !== null && { where: { about: about.slice(0, LONGEST) } }),
  });
  const shown = rows.slice(0, limit);
  // Read after the rows, so that it knows the event of each.
  const { journal, merged, events } = await readLog(store);
  const office = journal.length === 0 ? null : { state: stateOfJournal(journal), merged };
  const entries = shown.map((row) => {
    const { seq, at, actor, actorName, kind, about: of } = row;
    const by = actorName === null ? null : { id: actor, name: actorName };
    return { seq, at, by, kind, about: of, words: wordsOf(row, events.get(seq) ?? null, office) };
  });
  const next = rows.length > limit ? (shown.at(-1)?.seq ?? null) : null;
  return answerPrivately({ entries, next } satisfies WireLog);
}

const whole = z.string().check(z.regex(/^\d{1,15}$/));

function numberOf(query: URLSearchParams, name: string, most: number): number | null {
  const text = query.get(name);
  if (text === null) return null;
  const number = Number(z.safeParse(whole, text).data ?? Number.NaN);
  if (!(number >= FEWEST && number <= most))
    throw new BadRequest(`${name}应为${FEWEST}到${most}的整数，收到“${text.slice(0, 40)}”。`);
  return number;
}
