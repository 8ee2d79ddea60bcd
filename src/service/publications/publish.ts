/** 发布: the office as it stands becomes a version that never changes, whole or not at all. */
import type * as z from "zod/mini";
import type { publicationSchema } from "../../data/wire/work/versions";
import type { JournalEvent } from "../../office/journal";
import { append } from "../log/append";
import { readOffice } from "../office-log";
import type { ServicePorts } from "../ports";
import { outOfDate, unfit } from "../problems";
import type { Version } from "../reads/versions";
import type { Row } from "../store/tables";
import { tell } from "../tell";
import { keepAnswers } from "./keep-answers";
import { answersOf } from "./made";
import { nextVersion, previewOf } from "./next-version";

export interface Publishing {
  readonly ports: Pick<ServicePorts, "store" | "id" | "sha256">;
  readonly account: Pick<Row<"account">, "id" | "display">;
  /** ISO 8601. */
  readonly now: string;
}

/**
 * The new version. Throws a `Refused`: 409 with the preview of now where it is made of something else
 * than `of`, 422 where nothing has any value.
 */
export async function publish(
  { ports, account, now }: Publishing,
  given: z.infer<typeof publicationSchema>,
): Promise<Version> {
  const { store, sha256 } = ports;
  return store.change(async (change) => {
    const office = await readOffice(store, change);
    const next = await nextVersion(office, change);
    if (next.of !== given.of)
      throw outOfDate(
        previewOf(office, next, await change.list("draft")),
        "预览以后又有变化，没有发布。请看过新的预览再发布。",
      );
    const { content, boards } = next;
    if (!content || !boards) throw unfit("还没有任何单位的数，不能发布。", []);
    const number = (next.base?.number ?? 0) + 1;
    const said = {
      id: `v${number}`,
      number,
      name: given.name,
      at: now,
      note: given.note,
      corrections: next.corrections.length,
    };
    const row = { ...said, actor: account.id, actorName: account.display, seq: office.seq };
    const answers = answersOf({ content, board: boards.is }, said, sha256);
    await keepAnswers(change, { number, answers, sha256 });
    await change.add("publication", [row]);
    const by = { at: now, actor: account, about: `version ${said.id}` };
    const event: JournalEvent = { kind: "published", id: ports.id(), at: now };
    await tell(change, office, [event], { ...by, sha256 });
    await append(change, { ...by, kind: "published", body: said });
    return row;
  });
}
