import { expect, test } from "vitest";
import { isConflict, submissionNow } from "./current";
import { WorkRefusal } from "./work-client";

const SUBMISSION = {
  unit: "u1",
  month: "2025-09",
  table: "monthly",
  state: "accepted",
  version: 3,
  at: null,
  by: "李敏",
  submittedAt: null,
  due: null,
  late: false,
  extension: null,
  lock: null,
  note: null,
  reason: null,
  correction: false,
  may: [],
};
const DETAIL = {
  submission: SUBMISSION,
  unit: { code: "u1", name: "泾县" },
  content: null,
  accepted: null,
  stored: { values: [], projects: [], onlyHere: [] },
  dashIsZero: null,
  history: [],
};

test("a conflict says what stands now; any other refusal, and a body that is none, says nothing", () => {
  const conflict = new WorkRefusal(409, { detail: "别人先改了。", current: DETAIL });
  expect(isConflict(conflict)).toBe(true);
  expect(submissionNow(conflict)).toMatchObject({ state: "accepted", by: "李敏" });
  expect(
    submissionNow(new WorkRefusal(409, { detail: "变了。", current: { of: "7" } })),
  ).toBeNull();
  const locked = new WorkRefusal(423, { detail: "已锁定。", current: DETAIL });
  expect([isConflict(locked), submissionNow(locked)]).toEqual([false, null]);
  expect(submissionNow(new Error("x"))).toBeNull();
});
