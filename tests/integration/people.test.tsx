/** The staff's pages over the real service: signing in, setting up, accounts, links, the log. */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test } from "vitest";
import { appInDocument } from "../support/app-in-document";
import { askMockJson } from "../support/mock-server";
import { ADMINISTRATOR, type OfficeBrowser, createOfficeService } from "../support/office-service";

const { open, server } = appInDocument();

let office = createOfficeService();

beforeEach(() => {
  office = createOfficeService();
});

/** Opens an address in a browser of the office. */
async function openIn(browser: OfficeBrowser, address: string): Promise<void> {
  server.use(http.all("*/api/v1/*", ({ request }) => browser.api(request)));
  await open(address, "", () => HttpResponse.json({ data: "api" }));
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const field = (name: string) => screen.findByLabelText(name);
const alertText = () =>
  screen
    .getAllByRole("alert")
    .map(({ textContent }) => textContent)
    .join("");

async function signIn(name: string, password: string): Promise<void> {
  const user = userEvent.setup();
  const names = await field("用户名");
  await user.clear(names);
  await user.type(names, name);
  await user.type(await field("密码"), password);
  await user.click(await button("登录"));
}

test("who is not signed in is sent to sign in, and then to the very address", async () => {
  await office.setUp();
  await openIn(office.browser(), "/accounts?view=links");
  const name = await field("用户名");
  expect(document.activeElement).toBe(name);
  expect(location.pathname + location.search).toBe(
    `/login?to=${encodeURIComponent("/accounts?view=links")}`,
  );
  await signIn("wang", ADMINISTRATOR.password);
  expect(await screen.findByRole("heading", { name: "大屏链接" })).toBeTruthy();
  expect(location.pathname + location.search).toBe("/accounts?view=links");
  expect(await button("王管理（管理员）")).toBeTruthy();
});

test("another host is never gone to", async () => {
  await openIn(await office.setUp(), "/login?to=//evil.example/accounts");
  await waitFor(() => expect(location.pathname).toBe("/review"));
  expect(location.host).toBe("localhost:3000");
});

test("a wrong password is said, the focus is on it; after too many, how long to wait", async () => {
  await office.setUp();
  await openIn(office.browser(), "/login");
  await signIn("wang", "not the password");
  await waitFor(() => expect(alertText()).toContain("密码"));
  const password = await field("密码");
  expect(document.activeElement).toBe(password);
  expect(screen.getByLabelText("用户名")).toHaveProperty("value", "wang");
  const user = userEvent.setup();
  for (let tries = 0; tries < 8 && !alertText().includes("尝试次数过多"); tries += 1) {
    await user.click(await button("登录"));
    await button("登录");
  }
  expect(alertText()).toMatch(/尝试次数过多，请\d+秒后再试。/);
});

test("a first password is changed before anything else, without being asked for again", async () => {
  const administrator = await office.setUp();
  const given = await administrator.ask("POST", "/accounts", {
    name: "zhang",
    display: "张填报",
    role: "reporter",
    unit: "u1",
  });
  const { password } = given as { password: string };
  await openIn(office.browser(), "/account");
  await signIn("zhang", password);
  const next = await field("新密码");
  await waitFor(() => expect(document.activeElement).toBe(next));
  expect(screen.queryByLabelText("现在的密码")).toBeNull();
  const user = userEvent.setup();
  await user.type(next, "short");
  await user.type(await field("再输一遍新密码"), "short");
  await user.click(await button("改密码"));
  expect(alertText()).toBe("新密码至少10位，现在是5位。");
  await user.type(next, "-and-long-enough");
  await user.click(await button("改密码"));
  expect(alertText()).toBe("两次输入的新密码不一样。");
  await user.type(await field("再输一遍新密码"), "-and-long-enough");
  await user.click(await button("改密码"));
  expect(await screen.findByRole("heading", { name: "张填报" })).toBeTruthy();
  expect(location.pathname).toBe("/account");
  const own = screen.getByRole("region", { name: "我的账户" });
  await waitFor(() => expect(own.textContent).toContain("泾县"));
  expect(screen.getByRole("region", { name: "登录的地方" }).textContent).toContain(
    "Windows，Chrome内核浏览器（本机）",
  );
});

test("signing out stays on the sign-in page and says so", async () => {
  await openIn(await office.setUp(), "/account");
  const user = userEvent.setup();
  await user.click(await button("退出登录"));
  expect(await screen.findByText("已退出登录。")).toBeTruthy();
  await field("用户名");
  expect(location.pathname).toBe("/login");
  await signIn("wang", ADMINISTRATOR.password);
  await waitFor(() => expect(location.pathname).toBe("/review"));
});

test("another session of one's own is ended, and its browser is out", async () => {
  const other = await office.setUp();
  const own = office.browser();
  await own.ask("POST", "/session", { name: "wang", password: ADMINISTRATOR.password });
  await openIn(own, "/account");
  const user = userEvent.setup();
  await user.click(await button(/^退出：Windows/));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^退出：/ })).toBeNull());
  expect(await other.ask("GET", "/session")).toMatchObject({ account: null });
  expect(await own.ask("GET", "/session")).toMatchObject({ account: { name: "wang" } });
});

test("an office is set up from the link, once", async () => {
  const token = await office.token();
  await openIn(office.browser(), `/setup?token=${token ?? ""}`);
  const user = userEvent.setup();
  await user.type(await field("用户名"), "li");
  await user.type(await field("姓名"), "李主任");
  await user.type(await field("密码"), "long-enough-1");
  await user.type(await field("再输一遍密码"), "long-enough-1");
  await user.click(await button("下一步：建立本单位"));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("管理员是李主任"));
  // What was written is there still.
  await user.click(await button("上一步"));
  expect(await field("用户名")).toHaveProperty("value", "li");
  await user.click(await button("下一步：建立本单位"));
  await user.type(await field("地级行政区"), "湘西土家族苗族自治州");
  const region = screen.getByRole("region", { name: "建立本单位" });
  await user.click(within(region).getByRole("button", { name: "建立本单位" }));
  expect(await screen.findByRole("heading", { name: "账户" })).toBeTruthy();
  expect(location.pathname).toBe("/accounts");
  expect(document.title).toContain("湘西");
  expect(await office.token()).toBeNull();
});

test("a set-up link that is none any more is said in the server's words, and nothing typed is lost", async () => {
  await office.token();
  await openIn(office.browser(), "/setup?token=wrong");
  const user = userEvent.setup();
  await user.type(await field("用户名"), "li");
  await user.type(await field("姓名"), "李主任");
  await user.type(await field("密码"), "long-enough-1");
  await user.type(await field("再输一遍密码"), "long-enough-1");
  await user.click(await button("下一步：建立本单位"));
  await user.click(await screen.findByRole("radio", { name: "先看看：虚构单位" }));
  await user.click(await button("用虚构单位开始"));
  await waitFor(() => expect(alertText()).toContain("设置链接不对或已失效"));
  await user.click(await button("上一步"));
  expect(await field("姓名")).toHaveProperty("value", "李主任");
});

test("a new account's password is told once; the last administrator stays one", async () => {
  const administrator = await office.setUp();
  await openIn(administrator, "/accounts");
  const user = userEvent.setup();
  await user.click(await button("新建账户…"));
  await user.type(await field("用户名"), "zhao");
  await user.type(await field("姓名"), "赵审核");
  const form = screen.getByRole("region", { name: "新建账户" });
  await user.click(within(form).getByRole("button", { name: "新建账户" }));
  expect(alertText()).toBe("填报员要选所在的单位。");
  await user.click(within(form).getByRole("radio", { name: "审核员" }));
  await user.click(within(form).getByRole("button", { name: "新建账户" }));
  const told = await screen.findByRole("region", {
    name: "赵审核（zhao）的密码，只显示这一次",
  });
  const password = within(told).getByText(/^\w{4}-\w{4}-\w{4}$/);
  expect(document.activeElement).toBe(password);
  const theirs = office.browser();
  expect(
    await theirs.ask("POST", "/session", { name: "zhao", password: password.textContent }),
  ).toMatchObject({ account: { role: "reviewer" }, mustChangePassword: true });
  await user.click(within(told).getByRole("button", { name: "记下了，收起" }));
  expect(screen.queryByText(password.textContent)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "新建账户…" }));

  await user.click(await button("改王管理的账户"));
  const edit = screen.getByRole("region", { name: "改账户：wang" });
  await user.click(within(edit).getByRole("radio", { name: "读者" }));
  await user.click(within(edit).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(alertText()).toContain("最后一位启用的管理员"));
  await user.click(within(edit).getByRole("button", { name: "取消" }));
  expect(document.activeElement).toBe(await button("改王管理的账户"));

  await user.click(await button("改赵审核的账户"));
  const other = screen.getByRole("region", { name: "改账户：zhao" });
  await user.click(within(other).getByRole("checkbox", { name: /^停用/ }));
  await user.click(within(other).getByRole("button", { name: "保存" }));
  const row = (await screen.findByRole("rowheader", { name: "赵审核" })).closest("tr");
  await waitFor(() => expect(row?.textContent).toContain("已停用"));
});

test("a change made meanwhile by another is said, and not written over", async () => {
  const administrator = await office.setUp();
  await openIn(administrator, "/accounts");
  const user = userEvent.setup();
  await user.click(await button("改王管理的账户"));
  const { accounts } = (await administrator.ask("GET", "/accounts")) as {
    accounts: { id: string; version: number }[];
  };
  const [first] = accounts;
  await administrator.ask("PATCH", `/accounts/${first?.id ?? ""}`, {
    version: first?.version,
    display: "王局长",
  });
  await user.clear(await field("姓名"));
  await user.type(await field("姓名"), "王主任");
  await user.click(await button("保存"));
  await waitFor(() => expect(alertText()).toContain("刚被别人改过"));
  expect(await field("姓名")).toHaveProperty("value", "王主任");
  expect(await screen.findByRole("rowheader", { name: "王局长" })).toBeTruthy();
});

test("a wall's link is told as a whole address, and can be ended", async () => {
  const administrator = await office.setUp();
  await openIn(administrator, "/accounts?view=links");
  const user = userEvent.setup();
  await user.type(await field("哪块大屏"), "指挥中心");
  await user.click(await button("生成链接"));
  const told = await screen.findByRole("region", {
    name: "指挥中心的大屏链接，只显示这一次",
  });
  const address = within(told).getByText(/^http/).textContent;
  expect(address).toMatch(/^http:\/\/localhost:3000\/wall\?link=token-/);
  const link = new URL(address).searchParams.get("link");
  const wall = office.browser();
  expect(await wall.ask("POST", "/session", { link })).toMatchObject({
    account: { role: "reader" },
  });
  await user.click(await button(/^停用：指挥中心，/));
  await user.click(await screen.findByRole("button", { name: "停用" }));
  await screen.findByText(/停用$/);
  expect(await wall.ask("GET", "/session")).toMatchObject({ account: null });
});

test("who reads is changed only once it is saved", async () => {
  const administrator = await office.setUp();
  await openIn(administrator, "/accounts?view=settings");
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "能打开本网址的人" }));
  expect(await administrator.ask("GET", "/settings")).toEqual({ readers: "accounts" });
  await user.click(await button("保存"));
  await screen.findByText("现在就是这样。");
  expect(await administrator.ask("GET", "/settings")).toEqual({ readers: "everyone" });
});

test("the log goes back by pages, and to what is about one thing", async () => {
  const administrator = await office.setUp();
  for (let index = 0; index < 60; index += 1)
    await administrator.ask("POST", "/links", { name: `大屏${index}` });
  await openIn(administrator, "/accounts?view=log");
  const user = userEvent.setup();
  await screen.findByText("新建大屏链接“大屏59”。");
  expect(screen.queryByText("新建大屏链接“大屏0”。")).toBeNull();
  await user.click(await button("更早的"));
  await screen.findByText("新建大屏链接“大屏0”。");
  await waitFor(() => expect(document.activeElement?.textContent).toContain("大屏9”"));
  expect(screen.queryByRole("button", { name: "更早的" })).toBeNull();
  await user.click(await button(/^只看同一件事：新建大屏链接“大屏7”/));
  await waitFor(() => expect(screen.queryByText("新建大屏链接“大屏59”。")).toBeNull());
  await screen.findByText("新建大屏链接“大屏7”。");
  await user.click(await button("看全部"));
  await screen.findByText("新建大屏链接“大屏59”。");
});

test("a session that ends while somebody writes is begun again over the page, and nothing is lost", async () => {
  const administrator = await office.setUp();
  await openIn(administrator, "/accounts?view=links");
  const user = userEvent.setup();
  await user.type(await field("哪块大屏"), "指挥中心");
  administrator.forget();
  await user.click(await button("生成链接"));
  const dialog = await screen.findByRole("dialog", { name: "登录已失效，请重新登录" });
  expect(within(dialog).getByLabelText("用户名")).toHaveProperty("value", "wang");
  await user.type(within(dialog).getByLabelText("密码"), ADMINISTRATOR.password);
  await user.click(within(dialog).getByRole("button", { name: "登录" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(location.pathname + location.search).toBe("/accounts?view=links");
  expect(await field("哪块大屏")).toHaveProperty("value", "指挥中心");
  await user.click(await button("生成链接"));
  await screen.findByRole("region", { name: "指挥中心的大屏链接，只显示这一次" });
});

/** A browser in which somebody of that role is signed in. */
async function signedInAs(role: string, unit: string | null): Promise<OfficeBrowser> {
  const administrator = await office.setUp();
  const account = { name: role, display: `${role}同志`, role, unit };
  const { password } = (await administrator.ask("POST", "/accounts", account)) as {
    password: string;
  };
  const own = office.browser();
  await own.ask("POST", "/session", { name: role, password });
  await own.ask("PUT", "/account/password", { old: password, new: "a-password-of-mine" });
  return own;
}

test("a reviewer has the log alone", async () => {
  await openIn(await signedInAs("reviewer", null), "/accounts");
  await screen.findByText(/新建账户“reviewer”/);
  expect(screen.queryByRole("radio", { name: "大屏链接" })).toBeNull();
});

test("a reporter has nothing of the administration", async () => {
  await openIn(await signedInAs("reporter", "u1"), "/accounts");
  expect(await screen.findByRole("heading", { name: "没有权限" })).toBeTruthy();
});

test("a server without accounts says so", async () => {
  await openIn(
    {
      ...office.browser(),
      api: async () =>
        HttpResponse.json(
          { title: "没有找到", status: 404 },
          { status: 404, headers: { "content-type": "application/problem+json" } },
        ),
    },
    "/login",
  );
  expect(await screen.findByRole("heading", { name: "这里没有账户" })).toBeTruthy();
});

test("on the board the menu stands once the first picture does, with the pages of the role", async () => {
  const administrator = await office.setUp();
  const mock = async (path: string) => {
    const body = await askMockJson(`/mock/yunling${path}`);
    return typeof body === "object" ? body : null;
  };
  const dataset = { ...(await mock("/api/v1/dataset")), work: true };
  server.use(
    http.get("*/api/v1/dataset", () => HttpResponse.json(dataset)),
    http.get("*/api/v1/regions/:code/facts", async ({ request }) => {
      const { pathname, search } = new URL(request.url);
      return new Response(JSON.stringify(await mock(pathname + search)));
    }),
    http.all("*/api/v1/*", ({ request }) => administrator.api(request)),
  );
  await open("/policy", "", () => HttpResponse.json({ data: "api" }));
  const menu = await button("王管理（管理员）");
  expect(screen.getByRole("banner").contains(menu)).toBe(true);
  const user = userEvent.setup();
  await user.click(menu);
  await screen.findByRole("menuitem", { name: "退出登录" });
  expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
    "填报",
    "审核",
    "账户",
    "我的账户",
    "退出登录",
  ]);
  await user.click(screen.getByRole("menuitem", { name: "账户" }));
  expect(await screen.findByRole("heading", { name: "账户和权限" })).toBeTruthy();
});

test("an office to try signs in by one press, and says that its figures are invented", async () => {
  const administrator = await office.setUp();
  const asked: unknown[] = [];
  const account = { id: "a1", name: "shi", display: "试填报", role: "reporter", unit: "u1" };
  const session = {
    ...(await officeSession(administrator)),
    account: null,
    office: { title: "云岭市重点项目推进看板", mode: "demo" },
    trial: [account],
  };
  server.use(
    http.get("*/api/v1/session", () => HttpResponse.json(session)),
    http.post("*/api/v1/session", async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(session);
    }),
    http.all("*/api/v1/*", ({ request }) => administrator.api(request)),
  );
  await open("/login", "", () => HttpResponse.json({ data: "api" }));
  await screen.findByText("演示数据（虚构）");
  expect(document.title).toContain("演示数据（虚构）");
  await userEvent.setup().click(await button("登录为试填报"));
  await waitFor(() => expect(asked).toEqual([{ name: "shi", password: "demo-demo" }]));
});

async function officeSession(browser: OfficeBrowser): Promise<object> {
  const session = await browser.ask("GET", "/session");
  return typeof session === "object" && session !== null ? session : {};
}
