/** Rows for the tests of stores, whole but for what a test is about. */
import type { Row } from "../../src/service/store/tables";

export function logRow(seq: number, own: Partial<Row<"log">> = {}): Row<"log"> {
  const at = "2026-11-30T09:00:00.000Z";
  return {
    seq,
    at,
    actor: "a1",
    actorName: "王芳",
    kind: "note",
    about: "office",
    body: "{}",
    ...own,
  };
}

export function draftRow(own: Partial<Row<"draft">> = {}): Row<"draft"> {
  return {
    unit: "411481",
    month: "2026-10",
    sheet: "monthly",
    version: 1,
    at: "2026-11-01T08:00:00.000Z",
    actor: "a1",
    actorName: "王芳",
    body: "{}",
    ...own,
  };
}

export function accountRow(own: Partial<Row<"account">> = {}): Row<"account"> {
  return {
    id: "a1",
    name: "wangfang",
    display: "王芳",
    role: "reporter",
    unit: "411481",
    state: "active",
    password: null,
    mustChange: 0,
    at: "2026-11-01T08:00:00.000Z",
    version: 1,
    ...own,
  };
}
