// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { CREATED } from "../../office/fixtures/office";
import { foldJournal } from "../../office/fold";
import type { Journal } from "../../office/journal";
import { headOf } from "./fixtures/head";
import { RulesView, type RulesViewProps } from "./rules-view";
import type { OwnOffice } from "./use-own-office";

afterEach(cleanup);

function officeOf(journal: Journal): OwnOffice {
  const state = foldJournal(journal);
  return { head: headOf(state), journal, state, board: null };
}

const WRITTEN = { ...CREATED, policy: { regionWord: "全市", unitWord: "县（市、区）" } };

test("what is half written outlasts other events, and only a changed rule makes one and moves the focus", async () => {
  const user = userEvent.setup();
  const add = vi.fn<RulesViewProps["onAdd"]>(async () => undefined);
  const view = render(<RulesView office={officeOf([WRITTEN])} onAdd={add} />);
  const word = screen.getByRole("textbox", { name: "单位的叫法" });
  await user.clear(word);
  await user.type(word, "县");
  const alias = { id: "e1", at: CREATED.at, kind: "aliasTold" as const, alias: "泾" };
  const [unit] = CREATED.units;
  view.rerender(
    <RulesView
      office={officeOf([WRITTEN, ...(unit ? [{ ...alias, unit: unit.code }] : [])])}
      onAdd={add}
    />,
  );
  expect(screen.getByRole("textbox", { name: "单位的叫法" })).toHaveProperty("value", "县");
  await user.click(screen.getByRole("button", { name: "保存口径" }));
  expect(add.mock.calls.map(([events]) => events)).toMatchObject([
    [{ kind: "ruleChanged", change: { rule: "unitWord", from: "县（市、区）", to: "县" } }],
  ]);
  const saved = add.mock.calls.flatMap(([events]) => events);
  view.rerender(<RulesView office={officeOf([WRITTEN, ...saved])} onAdd={add} />);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "口径", level: 2 }));
});

test("报送日 is described by what is wrong with it, in a region that was there before", async () => {
  const user = userEvent.setup();
  render(<RulesView office={officeOf([CREATED])} onAdd={async () => undefined} />);
  const day = screen.getByLabelText("每月的数应在次月");
  const told = document.getElementById(day.getAttribute("aria-describedby") ?? "");
  expect(told?.getAttribute("role")).toBe("status");
  expect(told?.textContent).toBe("");
  await user.type(day, "31");
  expect(told?.isConnected && told.textContent).toBe("要填1到28的整数。");
});
