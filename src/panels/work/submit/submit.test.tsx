// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UnreachableError } from "../../../data/failure";
import type { Measure } from "../../../domain/facts/measure";
import { answerLocally } from "../../../data/exchange";
import { type InPage, servedInPage } from "../../../service/fixtures/in-page";
import {
  type WorkOffice,
  formOf,
  submissionAt,
  tell,
  workOffice,
} from "../../../service/fixtures/work";
import { SubmitInFrame } from "./fixtures/page";

const AUGUST = "2026-08";
let office: WorkOffice;
let page: InPage;

beforeEach(async () => {
  sessionStorage.clear();
  office = await workOffice();
  page = await signedIn("county1");
});
afterEach(cleanup);

async function signedIn(name: string): Promise<InPage> {
  const own = await servedInPage(office.ports, name);
  answerLocally(`${own.base}/`, own.answer);
  return own;
}

/** July of 泾县, accepted. */
async function july(values: Readonly<Partial<Record<Measure, number>>>): Promise<void> {
  const own = submissionAt(office.county, { month: "2026-07" });
  await own.save(formOf(values, { month: "2026-07" }));
  await own.act("submit");
  await submissionAt(office.reviewer, { month: "2026-07" }).act("accept");
}

const draw = (table = "monthly") =>
  render(
    <SubmitInFrame base={page.base} session={page.session} first={{ month: AUGUST, table }} />,
  );
const field = (name: string, unit: string) =>
  screen.findByRole("textbox", { name: `${name}，2026年8月累计，${unit}` });
const saved = () => screen.findByText(/^草稿已保存 \d\d:\d\d$/);
const stands = async () =>
  (await submissionAt(office.county).read()).content as ReturnType<typeof formOf>;
const values = async () =>
  Object.fromEntries((await stands()).values.map(({ measure, value }) => [measure, value]));

test("a form is filled by Enter, checked beside last month, explained, sent in and taken back", async () => {
  await july({ "starts.planned": 8, "starts.done": 6, "investment.done": 221_000 });
  const user = userEvent.setup();
  draw();
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("泾县2026年1—8月月报：未报"),
  );
  await user.click(await screen.findByRole("button", { name: "计划和目标沿用上月（1项）" }));
  await user.click(await field("累计已开工", "个"));
  await user.keyboard("5{Enter}");
  expect(document.activeElement).toBe(await field("年度计划竣工", "个"));
  const row = screen.getByRole("row", { name: /^累计已开工/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["6", "±", "−1"]);
  await saved();
  await waitFor(async () =>
    expect(await values()).toEqual({ "starts.planned": 8, "starts.done": 5 }),
  );
  await user.click(screen.getByRole("button", { name: "上报…" }));
  expect(await screen.findByText("还差1句说明，写好以后再报。")).toBeTruthy();
  const sentence = screen.getByRole("textbox", { name: "说明（必填）" });
  await user.type(sentence, "核实后核减一个。");
  await user.click(screen.getByRole("button", { name: "上报…" }));
  const dialog = await screen.findByRole("dialog", { name: "上报泾县2026年1—8月月报" });
  expect(within(dialog).getByText("共报2个数（11项）。")).toBeTruthy();
  expect(within(dialog).getByText("需说明1条，都已写说明。")).toBeTruthy();
  await user.type(within(dialog).getByRole("textbox"), "按现场核实。");
  await user.click(within(dialog).getByRole("button", { name: "上报" }));
  expect(await screen.findByText(/已经上报，等审核员审核。.*上报说明：按现场核实。/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
  const acts = screen.getByRole("group", { name: "办理" });
  await waitFor(() => expect(document.activeElement).toBe(acts));
  const { submission, content } = await submissionAt(office.reviewer).read();
  expect(submission.state).toBe("submitted");
  expect(content).toMatchObject({ explanations: [{ sentence: "核实后核减一个。" }] });
  await user.click(screen.getByRole("button", { name: "撤回" }));
  expect(await field("累计已开工", "个")).toHaveProperty("value", "5");
});

test("what is no number says so at its field, is not saved, and stands in the way of 上报", async () => {
  const user = userEvent.setup();
  draw();
  const done = await field("累计完成投资", "万元");
  await user.click(done);
  await user.paste("4.5亿元");
  await user.tab();
  expect(done).toHaveProperty("ariaInvalid", "true");
  expect(screen.getByText(/只填数字，单位是万元.*草稿里仍是未报。$/)).toBeTruthy();
  expect(done).toHaveProperty("value", "4.5亿元");
  await user.type(await field("累计已开工", "个"), "3");
  await user.click(screen.getByRole("button", { name: "上报…" }));
  expect(await screen.findByText("有1格写得不对，请先改好。")).toBeTruthy();
  expect(screen.getByText("有1格写得不对，没有存，也没有核对。")).toBeTruthy();
  expect(await values()).toEqual({ "starts.done": 3 });
});

test("decimals of 万元 are rounded, and that is said", async () => {
  const user = userEvent.setup();
  draw();
  expect(await screen.findByText("还没有填，没有可核对的。")).toBeTruthy();
  const done = await field("累计完成投资", "万元");
  await user.type(done, "66,940.5");
  await user.tab();
  expect(done).toHaveProperty("value", "66,941");
  expect(screen.getByText(/：66,940.5已四舍五入为66,941$/)).toBeTruthy();
  await saved();
  expect(await values()).toEqual({ "investment.done": 66_941 });
});

test("a thousand times last month's is stopped till somebody says 核实无误", async () => {
  await july({ "investment.done": 221_000 });
  const user = userEvent.setup();
  draw();
  await user.type(await field("累计完成投资", "万元"), "2,300,000,000");
  await user.click(screen.getByRole("button", { name: "上报…" }));
  expect(await screen.findByText("还有1条拦截，改好或核实以后再报。")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: "核实无误，照报" }));
  await user.click(screen.getByRole("button", { name: "上报…" }));
  expect(await screen.findByRole("dialog", { name: /^上报/ })).toBeTruthy();
  expect((await stands()).confirmed).toEqual([`u1 ${AUGUST} investment.done`]);
});

test("beside what is no number neither the change nor the questions of the number before stand", async () => {
  await july({ "starts.done": 6 });
  const user = userEvent.setup();
  draw();
  const started = await field("累计已开工", "个");
  await user.type(started, "5");
  expect(await screen.findByRole("textbox", { name: "说明（必填）" })).toBeTruthy();
  await user.type(started, "约");
  await user.tab();
  expect(screen.queryByRole("textbox", { name: "说明（必填）" })).toBeNull();
  expect(screen.getByText(/改好以前，这一格不存，草稿里仍是5。$/)).toBeTruthy();
  expect(screen.queryByRole("group", { name: /^需说明/ })).toBeNull();
  const row = screen.getByRole("row", { name: /^累计已开工/ });
  expect(within(row).getAllByRole("cell").at(-1)?.textContent).toBe("");
});

test("a column pasted from a sheet fills downwards, its empty cell stays 未报", async () => {
  const user = userEvent.setup();
  draw();
  await user.click(await field("项目个数", "个"));
  await user.paste("12\r\n45,000\r\n\r\n3\r\n");
  expect(await screen.findByText("已填4格")).toBeTruthy();
  await saved();
  expect(await values()).toEqual({
    "projects.total": 12,
    "projects.totalInvestment": 45_000,
    "starts.due": 3,
  });
});

test("two people: both are shown by field, and what is chosen is saved", async () => {
  const user = userEvent.setup();
  draw();
  await user.type(await field("累计已开工", "个"), "5");
  await user.tab();
  await saved();
  await submissionAt(office.reviewer).save(formOf({ "starts.done": 7, "starts.planned": 9 }));
  await user.clear(await field("累计已开工", "个"));
  await user.type(await field("累计已开工", "个"), "6");
  await user.tab();
  const panel = await screen.findByRole("region", { name: "别人先存了这张表" });
  const rows = within(panel).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "内容我填的已存的留哪一个",
    expect.stringMatching(/^累计已开工67/),
    expect.stringMatching(/^年度计划新开工未填9/),
  ]);
  expect(await values()).toEqual({ "starts.done": 7, "starts.planned": 9 });
  await user.click(within(panel).getByRole("button", { name: "照选的存" }));
  await waitFor(async () =>
    expect(await values()).toEqual({ "starts.done": 6, "starts.planned": 9 }),
  );
  expect(screen.queryByRole("region", { name: "别人先存了这张表" })).toBeNull();
});

test("without a network it is said, what was typed is there after the page is opened anew, and is saved", async () => {
  const user = userEvent.setup();
  const { unmount } = draw();
  page.befalls((asked) => {
    if (asked.startsWith("PUT")) throw new UnreachableError(false);
    return null;
  });
  await user.type(await field("累计已开工", "个"), "5");
  await user.tab();
  expect(await screen.findByText(/连不上服务器，草稿还没有存上/)).toBeTruthy();
  unmount();
  page.befalls(null);
  draw();
  expect(await field("累计已开工", "个")).toHaveProperty("value", "5");
  await saved();
  expect(await values()).toEqual({ "starts.done": 5 });
});

test("returned: the reason stands on top; locked: why, and nothing can be written", async () => {
  const own = submissionAt(office.county);
  await own.save(formOf({ "starts.done": 5 }));
  await own.act("submit");
  await submissionAt(office.reviewer).act("return", { reason: "少了竣工数。" });
  const { unmount } = draw();
  const returned = await screen.findByText(/^已退回（checker同志/);
  expect(returned.parentElement?.textContent).toContain("少了竣工数。");
  const started = await field("累计已开工", "个");
  expect(started).toHaveProperty("value", "5");
  const user = userEvent.setup();
  await user.type(started, "{End}6");
  await saved();
  expect(screen.getByText(/^已退回（checker同志/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "上报…" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "上报" }));
  await user.click(await screen.findByRole("button", { name: "撤回" }));
  const again = await screen.findByText(/^上次被退回（checker同志/);
  expect(again.parentElement?.textContent).toContain("少了竣工数。");
  unmount();
  await submissionAt(office.reviewer).act("lock", { reason: "数据已上会。" });
  draw();
  const locked = await screen.findByText(/^已锁定，自/);
  expect(locked.parentElement?.textContent).toMatch(/数据已上会。要填报请联系.+解锁。$/);
  expect(screen.queryByRole("region", { name: "上报" })).toBeNull();
  expect(screen.queryByRole("textbox")).toBeNull();
});

test("项目台账: a project is added with what it must have, and filled in", async () => {
  const user = userEvent.setup();
  draw("ledger");
  await user.click(await screen.findByRole("button", { name: "添加项目…" }));
  const dialog = await screen.findByRole("dialog", { name: "添加项目" });
  await user.type(within(dialog).getByRole("textbox", { name: "项目名称" }), "东河水库");
  await user.click(within(dialog).getByRole("button", { name: "添加" }));
  expect(within(dialog).getByRole("alert").textContent).toMatch(/^请填写总投资/);
  await user.type(within(dialog).getByRole("textbox", { name: /^总投资/ }), "50,000");
  await user.click(within(dialog).getByRole("button", { name: "添加" }));
  const done = await screen.findByRole("textbox", {
    name: "东河水库，2026年8月累计完成投资，万元",
  });
  await user.click(screen.getByRole("button", { name: "上报…" }));
  const sending = await screen.findByRole("dialog", { name: /^上报/ });
  const said = within(sending).getAllByRole("listitem");
  expect(said.map((line) => line.textContent).slice(0, 3)).toEqual([
    "共报0个项目的本月累计。",
    "1个项目本月未报，不会当作零。",
    "新增项目1个。",
  ]);
  await user.click(within(sending).getByRole("button", { name: "先不报" }));
  await user.type(done, "6000");
  await user.tab();
  await saved();
  await waitFor(async () => {
    const { content } = await submissionAt(office.county, { table: "ledger" }).read();
    expect(content).toMatchObject({
      projects: [
        {
          name: "东河水库",
          fields: { kind: "new", totalInvestment: 50_000 },
          invested: [{ month: AUGUST, value: 6000 }],
        },
      ],
    });
  });
});

test("the unit's workbook: its numbers of this table go in with their cells, the rest is named, the file is kept", async () => {
  const user = userEvent.setup();
  draw();
  await field("累计已开工", "个");
  const text =
    "2026年1-8月情况\n单位,年度计划新开工,累计已开工,年度目标,累计完成投资（万元）\n泾县,8,7,,30000\n旌德县,5,4,,20000\n";
  const file = new File([text], "泾县8月.csv", { type: "text/csv" });
  await user.upload(screen.getByLabelText("选择表格文件"), file);
  expect(await screen.findByText("「旌德县」的行")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /旌德县.*请选择单位/ })).toBeNull();
  await user.click(await screen.findByRole("button", { name: "填入" }));
  expect(await field("累计已开工", "个")).toHaveProperty("value", "7");
  await saved();
  expect(page.written.filter((asked) => asked.startsWith("PUT /files/"))).toHaveLength(1);
  const content = await stands();
  expect(content.file).toMatchObject({ name: "泾县8月.csv" });
  expect(content.values.find(({ measure }) => measure === "starts.done")?.at).toEqual([
    { sheet: "", cell: "C3" },
  ]);
  const started = await field("累计已开工", "个");
  await user.clear(started);
  await user.type(started, "8");
  await user.tab();
  await waitFor(async () => expect(await values()).toMatchObject({ "starts.done": 8 }));
  expect((await stands()).values.find(({ measure }) => measure === "starts.done")?.at).toEqual([
    { sheet: "", cell: "starts.done" },
  ]);
});

test("a workbook asks what — is until the office has said it once for all", async () => {
  const user = userEvent.setup();
  const text = "2026年1-8月情况\n单位,年度计划新开工,累计已开工\n泾县,8,—\n";
  const upload = async () => {
    draw();
    await field("累计已开工", "个");
    await user.upload(
      screen.getByLabelText("选择表格文件"),
      new File([text], "泾县8月.csv", { type: "text/csv" }),
    );
    return screen.findByRole("button", { name: "填入" });
  };
  await upload();
  expect(screen.getByRole("button", { name: /“—”表示零/ })).toBeTruthy();
  cleanup();
  const at = "2026-09-01T09:00:00+08:00";
  await tell(office, [{ kind: "dashTold", id: "dash", at, isZero: true }]);
  await user.click(await upload());
  expect(screen.queryByRole("button", { name: /“—”表示零/ })).toBeNull();
  await saved();
  expect(await values()).toMatchObject({ "starts.planned": 8, "starts.done": 0 });
});

test("a reviewer chooses whose table it is, and is told so", async () => {
  const user = userEvent.setup();
  page = await signedIn("checker");
  draw();
  await user.click(await screen.findByRole("button", { name: "单位 泾县" }));
  await user.click(await screen.findByRole("option", { name: "旌德县" }));
  expect(await screen.findByText(/在替旌德县填报（代报）/)).toBeTruthy();
  await user.type(await field("累计已开工", "个"), "4");
  await user.tab();
  await saved();
  const { submission } = await submissionAt(office.neighbour, { unit: "u2" }).read();
  expect(submission).toMatchObject({ state: "draft", by: "checker同志" });
});
