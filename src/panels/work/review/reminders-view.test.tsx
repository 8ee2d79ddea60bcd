// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { type WorkBed, workBed } from "./fixtures/bed";
import { submission, submissions, submitted } from "./fixtures/submissions";
import { RemindersView } from "./reminders-view";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function draw(...given: Parameters<typeof workBed>): WorkBed {
  const bed = workBed(...given);
  render(bed.drawn);
  return bed;
}

const LIST = submissions([
  ...["monthly", "enterprises", "ledger"].flatMap((table) =>
    ["u2", "u3"].map((unit) =>
      submitted({
        unit,
        table: table === "monthly" ? "monthly" : table === "ledger" ? "ledger" : "enterprises",
      }),
    ),
  ),
  submission({ state: "returned", reason: "投资对不上" }),
]);

test("the list is copied whole, or one unit of it; more time is given from here with a day and a reason", async () => {
  const user = userEvent.setup();
  const { written, search } = draw(
    <RemindersView />,
    {
      "GET /submissions": LIST,
      "POST /submissions/u1/2025-09/monthly/extend": {},
    },
    { view: "reminders" },
  );
  await screen.findByRole("heading", { name: "催报" });
  vi.stubGlobal("isSecureContext", true);
  await user.click(screen.getByRole("button", { name: "复制催报单" }));
  await screen.findByText("已复制催报单，可以粘贴到微信或政务OA");
  expect(await window.navigator.clipboard.readText()).toMatch(
    /^【催报】青山市重点项目推进看板：2025年9月报送，.*\n泾县：月报已退回（投资对不上），请改好再报，应于2025年10月8日前报，已迟/,
  );
  await user.click(screen.getByRole("button", { name: "延期：泾县月报" }));
  const dialog = await screen.findByRole("dialog", { name: "延期：泾县月报" });
  await user.click(within(dialog).getByRole("button", { name: "延期" }));
  expect(within(dialog).getByRole("alert").textContent).toBe("请填写延期到哪天、延期的原因。");
  fireEvent.change(within(dialog).getByLabelText("延期到哪天"), {
    target: { value: "2025-10-12" },
  });
  await user.type(within(dialog).getByLabelText("延期的原因"), "停电");
  await user.click(within(dialog).getByRole("button", { name: "延期" }));
  await screen.findByText("泾县月报：已延期");
  expect(written.map(({ body }) => body)).toEqual([
    { version: 0, reason: "停电", until: "2025-10-12" },
  ]);
  await user.click(screen.getByRole("button", { name: "打开：泾县月报" }));
  expect(search()).toEqual({ unit: "u1", month: "2025-09", table: "monthly" });
});
