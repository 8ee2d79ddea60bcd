/** What the people of the invented office do, through the service's own rules, at moments of the past. */
import type { Journal } from "../../src/office/journal";
import type { SubmissionContent, SubmissionPlace } from "../../src/office/submission";
import { appendEvents } from "../../src/service/journal";
import { readOffice } from "../../src/service/office-log";
import type { ServicePorts } from "../../src/service/ports";
import { nextVersion } from "../../src/service/publications/next-version";
import { publish } from "../../src/service/publications/publish";
import { standingOf } from "../../src/service/session/account-row";
import type { Row } from "../../src/service/store/tables";
import { type LoggedAction, act, saveDraft } from "../../src/service/submissions/act";
import { readCurrent } from "../../src/service/submissions/current";
import type { ActionGiven, Doing } from "../../src/service/submissions/doing";
import type { InventedProject } from "./projects";
import { type Report, reportOf } from "./reports";

type Account = Row<"account">;

export interface People {
  readonly administrator: Account;
  readonly reviewer: Account;
  /** In the order of the units. */
  readonly reporters: readonly Account[];
}

export interface Seed {
  readonly ports: ServicePorts;
  readonly year: number;
  readonly people: People;
  readonly projects: readonly InventedProject[];
}

/** Adds events to the journal, each at its own moment. */
export async function tellAll(
  { ports: { store, sha256 }, people }: Pick<Seed, "ports" | "people">,
  journal: Journal,
): Promise<void> {
  await store.change(async (change) => {
    for (const event of journal)
      // One after the other, as they stand in the log.
      // oxlint-disable-next-line no-await-in-loop
      await appendEvents(change, [event], { at: utc(event.at), actor: people.reviewer, sha256 });
  });
}

/** Writes a draft: the report as it is invented, or another content. */
export async function write(
  seed: Seed,
  report: Report,
  { by, at, content }: { by: Account; at: string; content?: SubmissionContent },
): Promise<void> {
  const place = placeOf(report);
  const given = content ?? reportOf(seed.projects, report);
  const version = await versionOf(seed, place);
  await saveDraft(doing(seed, by, at), place, { version, content: given });
}

/** Does something with it. Throws where the rules refuse. */
export async function take(
  seed: Seed,
  report: Report,
  step: { by: Account; at: string; action: LoggedAction; given?: Omit<ActionGiven, "version"> },
): Promise<void> {
  const place = placeOf(report);
  const given = { ...step.given, version: await versionOf(seed, place) };
  await act(doing(seed, step.by, step.at), place, { action: step.action, given });
}

/** Publishes what stands. */
export async function publishAt(
  { ports, people }: Seed,
  at: string,
  { name, note }: { readonly name: string | null; readonly note: string },
): Promise<void> {
  const { of } = await nextVersion(await readOffice(ports.store), ports.store.view);
  await publish({ ports, account: people.reviewer, now: utc(at) }, { of, name, note });
}

async function versionOf({ ports: { store } }: Seed, place: SubmissionPlace): Promise<number> {
  return (await readCurrent(await readOffice(store), store.view, place)).version;
}

function placeOf({ unit, month, table }: Report): SubmissionPlace {
  return { unit: unit.code, month, table };
}

function doing({ ports }: Seed, account: Account, at: string): Doing {
  return { ports, account, who: standingOf(account), now: utc(at) };
}

/** As the log has it. */
function utc(at: string): string {
  return new Date(at).toISOString();
}
