// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { officeOf, record, units } from "../../domain/fixtures/build";
import { xiangxi } from "../../domain/fixtures/real-notices";
import { RulesForm, type RulesFormProps } from "./rules-form";

afterEach(cleanup);

test("what a rule would change is shown before it is saved, and saved whole", async () => {
  const user = userEvent.setup();
  const save = vi.fn<RulesFormProps["onSave"]>();
  const board = xiangxi();
  render(<RulesForm policy={board.dataset.policy} board={board} onSave={save} />);
  const button = screen.getByRole("button", { name: "保存口径" });
  expect(button).toHaveProperty("disabled", true);
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  await user.type(red, "1");
  const effects = await screen.findByRole("region", { name: "改口径的影响" });
  expect(effects.textContent).toContain("2处不同");
  expect(effects.textContent).toContain("泸溪县投资完成率黄灯→红灯");
  await user.click(button);
  expect(save).toHaveBeenCalledTimes(1);
  expect(save.mock.calls[0]?.[0]).toMatchObject({ lamp: { basis: "gap", yellow: 0, red: 1 } });
});

test("a rule that is not right is named at its field, and cannot be saved", async () => {
  const user = userEvent.setup();
  const save = vi.fn<RulesFormProps["onSave"]>();
  const board = xiangxi();
  render(<RulesForm policy={board.dataset.policy} board={board} onSave={save} />);
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  expect(red.getAttribute("aria-invalid")).toBe("true");
  const told = document.getElementById(red.getAttribute("aria-describedby") ?? "");
  expect(told?.textContent).toBe("都要填不小于0的百分点，红灯的不能小于黄灯的。");
  await user.type(red, "{Enter}");
  expect(save).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "恢复现行口径" }));
  expect(red).toHaveProperty("value", "10");
  expect(told?.textContent).toBe("");
});

test("what changes is said in a region that was there before; beyond 40 it opens on a press", async () => {
  const user = userEvent.setup();
  const board = officeOf({
    units: units(50),
    records: units(50).map(({ code }) =>
      record(code, "2020-09", { "investment.planned": 100, "investment.done": 70 }),
    ),
  });
  render(<RulesForm policy={board.dataset.policy} board={board} onSave={() => undefined} />);
  const said = screen.getAllByRole("status").filter(({ tagName }) => tagName === "DIV");
  expect(said.map(({ textContent }) => textContent)).toEqual([""]);
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  await user.type(red, "1");
  const region = await screen.findByRole("region", { name: "改口径的影响" });
  expect(said[0]?.textContent).toBe("按新口径，2020年三季度有51处不同");
  const rest = screen.getByText("其余11处");
  await user.click(rest);
  expect(rest.closest("details")?.open).toBe(true);
  expect(region.querySelectorAll("details li")).toHaveLength(11);
  expect(region.querySelectorAll("li")).toHaveLength(51);
});
