// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { monthOf } from "../../../domain/facts/period";
import { afterEach, expect, test, vi } from "vitest";
import { answerLocally } from "../../../data/exchange";
import type { Role } from "../../../domain/submissions/roles";
import { type View, ViewContext } from "../../view";
import { SESSION, problem } from "../review/fixtures/bed";
import { PUBLISHED, worked } from "./fixtures/project";
import { ProjectWorkForStaff } from "./for-staff";

vi.mock("../../figure/first-picture", () => ({ whenPainted: async () => undefined }));
afterEach(cleanup);

let count = 0;

interface Given {
  readonly role: Role | null;
  readonly hasWork?: boolean;
  readonly version?: string;
  readonly work?: Response;
}

/** What is asked of the server for a page of a project. */
function drawFor({ role, hasWork = true, version, work = Response.json(worked()) }: Given) {
  count += 1;
  const base = `/staff${count}`;
  const asked: string[] = [];
  const account = role && { ...SESSION.account, role };
  answerLocally(`${base}/`, async (url) => {
    asked.push(url.slice(base.length));
    return url.endsWith("/session") ? Response.json({ ...SESSION, account }) : work.clone();
  });
  const view = {
    backend: { base, fault: null, ...(version !== undefined && { version }) },
    dataset: { hasWork },
    search: {},
  } as unknown as View;
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ViewContext value={view}>
        <ProjectWorkForStaff published={PUBLISHED} month={monthOf(2025, 10)} />
      </ViewContext>
    </QueryClientProvider>,
  );
  return asked;
}

/** Everything that was to be asked has been. */
const settled = () => act(async () => undefined);

test("staff has 办理", async () => {
  drawFor({ role: "reporter" });
  expect(await screen.findByRole("region", { name: "办理" })).toBeTruthy();
});

test("a reader, nobody, and staff whose unit it is not see nothing of it", async () => {
  const asked = [drawFor({ role: "reader" }), drawFor({ role: null })];
  const refused = drawFor({ role: "reporter", work: problem(403, { detail: "别的单位的项目。" }) });
  await waitFor(() => expect(refused).toEqual(["/session", "/projects/p1/work"]));
  await settled();
  expect(asked).toEqual([["/session"], ["/session"]]);
  expect(screen.queryByRole("region")).toBeNull();
});

test("a server that takes in no reports, and a version of the past, are asked nothing", async () => {
  const asked = [
    drawFor({ role: "reviewer", hasWork: false }),
    drawFor({ role: "reviewer", version: "v8" }),
  ];
  await settled();
  expect(asked).toEqual([[], []]);
});
