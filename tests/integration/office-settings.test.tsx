/** 本单位 of the administrator over the real service: 报送日, units, 口径, the office file. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { formOf } from "../../src/service/fixtures/work";
import { appInDocument } from "../support/app-in-document";
import { type OfficeBrowser, createOfficeService } from "../support/office-service";

const { open, server } = appInDocument();

let office = createOfficeService();
let administrator: OfficeBrowser;

beforeEach(async () => {
  office = createOfficeService();
  administrator = await office.setUp();
});

async function openOffice(): Promise<void> {
  server.use(http.all("*/api/v1/*", ({ request }) => administrator.api(request)));
  await open("/accounts?view=office", "", () => HttpResponse.json({ data: "api" }));
  await screen.findByRole("heading", { name: "报送日" });
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const panel = (name: string) => screen.findByRole("region", { name });
const standing = () => administrator.ask("GET", "/office");

const JANUARY_TO_AUGUST = {
  "investment.planned": 400_000,
  "investment.done": 221_000,
  "starts.planned": 8,
  "starts.done": 5,
};

/** 泾县's August goes its whole way to a first version. */
async function published(): Promise<void> {
  const path = "/submissions/u1/2026-08/monthly";
  const version = async () => {
    const { submission } = (await administrator.ask("GET", path)) as {
      submission: { version: number };
    };
    return submission.version;
  };
  const content = formOf(JANUARY_TO_AUGUST);
  await administrator.ask("PUT", path, { version: await version(), content });
  await administrator.ask("POST", `${path}/submit`, { version: await version(), note: "" });
  await administrator.ask("POST", `${path}/accept`, { version: await version() });
  const { of } = (await administrator.ask("GET", "/publications/preview")) as { of: string };
  const made = await administrator.ask("POST", "/publications", { of, name: null, note: "" });
  expect(made).toMatchObject({ id: "v1" });
}

test("报送日 is set, and set again by what stands now", async () => {
  const user = userEvent.setup();
  await openOffice();
  const day = await screen.findByLabelText("每月的数应在次月");
  await user.type(day, "8");
  await user.click(within(await panel("报送日")).getByRole("button", { name: "保存" }));
  await screen.findByText("已保存报送日");
  expect(await standing()).toMatchObject({ reportingDay: 8 });
  const again = await screen.findByLabelText("每月的数应在次月");
  expect(again).toHaveProperty("value", "8");
  await user.clear(again);
  await user.click(within(await panel("报送日")).getByRole("button", { name: "保存" }));
  await waitFor(async () => expect(await standing()).toMatchObject({ reportingDay: null }));
});

test("what — is in a table is told once, and can be told otherwise", async () => {
  const user = userEvent.setup();
  await openOffice();
  const dashes = () => panel("表格里的“—”");
  const save = async () => user.click(within(await dashes()).getByRole("button", { name: "保存" }));
  expect(within(await dashes()).getByText(/还没有定/)).toBeTruthy();
  await user.click(within(await dashes()).getByRole("radio", { name: "零" }));
  await save();
  await waitFor(async () => expect(await standing()).toMatchObject({ dashIsZero: true }));
  await user.click(within(await dashes()).getByRole("radio", { name: "未报" }));
  expect(within(await dashes()).getByText(/不当作零/)).toBeTruthy();
  await save();
  await waitFor(async () => expect(await standing()).toMatchObject({ dashIsZero: false }));
});

test("a unit is added, renamed and given another spelling, one after the other", async () => {
  const user = userEvent.setup();
  await openOffice();
  await user.type(await screen.findByLabelText("增加单位"), "经开区");
  await user.click(screen.getByRole("radio", { name: "功能区" }));
  await user.click(await button("增加"));
  await user.click(await button("经开区改名"));
  const name = screen.getByRole("textbox", { name: "经开区的新名称" });
  await user.clear(name);
  await user.type(name, "高新区{Enter}");
  await user.click(await button("给高新区加别名"));
  await user.type(screen.getByRole("textbox", { name: "高新区的别名" }), "泾县{Enter}");
  await screen.findByText("没有存入：「泾县」已经指泾县。请改正后再试。");
  const alias = screen.getByRole("textbox", { name: "高新区的别名" });
  await user.clear(alias);
  await user.type(alias, "开发区{Enter}");
  const row = (await screen.findByRole("rowheader", { name: "高新区" })).closest("tr");
  await waitFor(() => expect(row?.textContent).toContain("经开区、开发区"));
  expect(await standing()).toMatchObject({
    units: expect.arrayContaining([
      expect.objectContaining({ name: "高新区", kind: "zone", aliases: ["经开区", "开发区"] }),
    ]),
  });
});

test("before a merger its consequences are said; after it the account says where to turn", async () => {
  const user = userEvent.setup();
  const account = { name: "zhang", display: "张三", role: "reporter", unit: "u2" };
  await administrator.ask("POST", "/accounts", account);
  await openOffice();
  await user.click(await button("把旌德县并入另一个单位"));
  const dialog = await screen.findByRole("dialog", { name: "把旌德县并入另一个单位" });
  await user.click(within(dialog).getByRole("button", { name: /并入/ }));
  await user.click(await screen.findByRole("option", { name: "泾县" }));
  await screen.findByText(/合并后张三（zhang）不能再填报/);
  await user.click(within(dialog).getByRole("button", { name: "合并" }));
  await screen.findByText("旌德县已并入泾县");
  await waitFor(() => expect(screen.queryByRole("rowheader", { name: "旌德县" })).toBeNull());
  await user.click(screen.getByRole("radio", { name: "账户" }));
  await screen.findByText("旌德县，已并入泾县：请改单位或停用");
  await user.click(await button("改张三的账户"));
  const form = await panel("改账户：zhang");
  await user.click(within(form).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(screen.queryByText(/已并入/)).toBeNull());
  expect(await administrator.ask("GET", "/accounts")).toMatchObject({
    accounts: expect.arrayContaining([expect.objectContaining({ name: "zhang", unit: "u1" })]),
  });
});

test("a rule shows what it changes of the newest version; what somebody else changed first is said", async () => {
  const user = userEvent.setup();
  await published();
  await openOffice();
  const word = await screen.findByRole("textbox", { name: "单位的叫法" });
  await user.clear(word);
  await user.type(word, "县");
  const red = screen.getByLabelText(/^超过多少为红/);
  await user.clear(red);
  await user.type(red, "90");
  const effects = await screen.findByRole("region", { name: "改口径的影响" });
  expect(effects.textContent).toContain("泾县");
  const { version } = (await standing()) as { version: number };
  const events = [{ kind: "dashTold", isZero: true }];
  await administrator.ask("POST", "/office/events", { version, events });
  await user.click(await button("保存口径"));
  await screen.findByText(/本单位的设置刚被别人改过，没有存入您的修改/);
  expect(screen.getByRole("textbox", { name: "单位的叫法" })).toHaveProperty("value", "县");
  await waitFor(async () => {
    await user.click(await button("保存口径"));
    expect(await standing()).toMatchObject({
      version: version + 3,
      policy: { unitWord: "县", lamp: { basis: "gap", yellow: 0, red: 90 } },
    });
  });
});

test("the office file is saved under the office's name", async () => {
  const user = userEvent.setup();
  const urls = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:office");
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await openOffice();
  await user.click(await button("保存单位文件"));
  await screen.findByText("已下载 青山市.office.json");
  expect(names).toEqual(["青山市.office.json"]);
  const [blob] = urls.mock.calls[0] ?? [];
  expect(blob instanceof Blob && (await blob.text())).toContain('"kind":"created"');
});

test("a reviewer has no such view", async () => {
  const account = { name: "li", display: "李四", role: "reviewer", unit: null };
  const { password } = (await administrator.ask("POST", "/accounts", account)) as {
    password: string;
  };
  const reviewer = office.browser();
  await reviewer.ask("POST", "/session", { name: "li", password });
  await reviewer.ask("PUT", "/account/password", { old: password, new: "another-password" });
  server.use(http.all("*/api/v1/*", ({ request }) => reviewer.api(request)));
  await open("/accounts?view=office", "", () => HttpResponse.json({ data: "api" }));
  await screen.findByRole("heading", { name: "记录", level: 1 });
  expect(screen.queryByRole("heading", { name: "报送日" })).toBeNull();
});
