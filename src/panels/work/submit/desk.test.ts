// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { code, month } from "../../../domain/fixtures/build";
import { LoginError, UnreachableError } from "../../../data/failure";
import { WorkRefusal } from "../../../data/work/work-client";
import { EMPTY_CONTENT, type SubmissionContent } from "../../../office/submission";
import { AGAIN_MS, type DeskPorts, PAUSE_MS, createDesk } from "./desk";
import { type Form, withTyped } from "./form";
import { keepForm, keptForm } from "./kept-form";

const PLACE = { unit: code("u1"), month: month("2025-10"), table: "monthly" } as const;
const EMPTY: Form = { content: EMPTY_CONTENT, wrong: {}, sentences: {} };
const typed = (text: string) => (form: Form) =>
  withTyped(form, PLACE, { measure: "starts.done", text });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function started(save: DeskPorts["save"]) {
  const saves = vi.fn<DeskPorts["save"]>(save);
  const desk = createDesk(
    { form: EMPTY, version: 3, base: EMPTY_CONTENT, saving: { kind: "untouched" } },
    {
      contentOf: ({ content }) => content,
      save: saves,
      keep: (form, version) => keepForm("k", form && { form, version }),
    },
  );
  desk.start();
  const values = () =>
    saves.mock.calls.map(([version, { values: own }]) => [version, own[0]?.value]);
  return { desk, values };
}

const next = async (version: number) => version + 1;

test("saved once after a pause, or at once at leaving the field, each on the version before", async () => {
  const { desk, values } = started(next);
  desk.edit(typed("1"));
  desk.edit(typed("12"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  expect(values()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(values()).toEqual([[3, 12]]);
  expect(desk.state().saving.kind).toBe("saved");
  desk.edit(typed("13"));
  await desk.flush();
  expect(values()).toEqual([
    [3, 12],
    [4, 13],
  ]);
  await desk.flush();
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(values()).toHaveLength(2);
  expect(keptForm("k")).toBeNull();
});

test("what is typed while it is being saved is saved after it, never beside it", async () => {
  let answer: (version: number) => void = () => undefined;
  const { desk, values } = started(
    (version) =>
      new Promise((resolve) => {
        answer = () => resolve(version + 1);
      }),
  );
  desk.edit(typed("1"));
  void desk.flush();
  await vi.advanceTimersByTimeAsync(0);
  desk.edit(typed("2"));
  await vi.advanceTimersByTimeAsync(5 * PAUSE_MS);
  expect(values()).toEqual([[3, 1]]);
  answer(4);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(values()).toEqual([
    [3, 1],
    [4, 2],
  ]);
});

test("of several that wait for the save under way, one is the next and the others after it", async () => {
  const answers: (() => void)[] = [];
  const { desk, values } = started(
    (version) => new Promise((resolve) => void answers.push(() => resolve(version + 1))),
  );
  desk.edit(typed("1"));
  const first = desk.flush();
  await vi.advanceTimersByTimeAsync(0);
  desk.edit(typed("2"));
  // A field is left by the press of the button that sends it in.
  const waiting = Promise.all([first, desk.flush(), desk.flush()]);
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(values()).toEqual([
    [3, 1],
    [4, 2],
  ]);
  answers[1]?.();
  await waiting;
  expect(desk.state()).toMatchObject({ version: 5, saving: { kind: "saved" } });
  expect(values()).toHaveLength(2);
});

test("without a network it is kept and tried again by itself", async () => {
  let isThere = false;
  const { desk, values } = started(async (version) => {
    if (!isThere) throw new UnreachableError(false);
    return version + 1;
  });
  desk.edit(typed("7"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(desk.state().saving.kind).toBe("waiting");
  expect(keptForm("k")).toMatchObject({
    version: 3,
    form: { content: { values: [{ value: 7 }] } },
  });
  isThere = true;
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(desk.state()).toMatchObject({ version: 4, saving: { kind: "saved" } });
  expect(values()).toHaveLength(2);
  expect(keptForm("k")).toBeNull();
});

test("a lost session keeps all that is typed on, and saves once somebody has signed in", async () => {
  let isIn = false;
  const { desk } = started(async (version) => {
    if (!isIn) throw new LoginError(null);
    return version + 1;
  });
  desk.edit(typed("7"));
  await desk.flush();
  expect(desk.state().saving.kind).toBe("login");
  desk.edit(typed("8"));
  expect(desk.state().saving.kind).toBe("login");
  expect(keptForm("k")?.form.content.values[0]?.value).toBe(8);
  isIn = true;
  await desk.flush();
  expect(desk.state().saving.kind).toBe("saved");
});

test("who was second sees what stands, goes on typing, and nothing is sent till it is settled", async () => {
  let first = true;
  const { desk, values } = started(async (version) => {
    if (first) {
      first = false;
      throw new WorkRefusal(409, { detail: "别人先改了。", current: { theirs: 1 } });
    }
    return version + 1;
  });
  desk.edit(typed("7"));
  await desk.flush();
  expect(desk.state().saving).toEqual({ kind: "conflict", current: { theirs: 1 } });
  desk.edit(typed("8"));
  await desk.flush();
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(values()).toHaveLength(1);
  desk.settle(desk.state().form, 9, EMPTY_CONTENT);
  await vi.advanceTimersByTimeAsync(0);
  expect(values()[1]).toEqual([9, 8]);
  expect(desk.state()).toMatchObject({ version: 10, saving: { kind: "saved" } });
});

test("taking over what stands sends nothing", async () => {
  const { desk, values } = started(next);
  const theirs: SubmissionContent = typed("5")(EMPTY).content;
  desk.settle({ ...EMPTY, content: theirs }, 6, theirs);
  await vi.advanceTimersByTimeAsync(AGAIN_MS);
  expect(values()).toEqual([]);
  expect(desk.state()).toMatchObject({ version: 6, saving: { kind: "untouched" } });
});

test("what is no number is not sent, and kept till it is one", async () => {
  const { desk, values } = started(next);
  desk.edit(typed("约5"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(values()).toEqual([]);
  expect(keptForm("k")?.form.wrong).toEqual({ "starts.done": "约5" });
  desk.edit(typed("5"));
  await desk.flush();
  expect(keptForm("k")).toBeNull();
});
