// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { answerLocally } from "../../../data/exchange";
import { LoginError, UnreachableError } from "../../../data/failure";
import { type InPage, servedInPage } from "../../../service/fixtures/in-page";
import { type WorkOffice, formOf, submissionAt, workOffice } from "../../../service/fixtures/work";
import { SubmitInFrame } from "./fixtures/page";

let office: WorkOffice;
let page: InPage;

beforeEach(async () => {
  sessionStorage.clear();
  office = await workOffice();
  page = await servedInPage(office.ports, "county1");
  answerLocally(`${page.base}/`, page.answer);
});
afterEach(cleanup);

const drawn = (session = page.session) => (
  <SubmitInFrame base={page.base} session={session} first={{ month: "2026-08" }} />
);
const started = () => screen.findByRole("textbox", { name: "累计已开工，2026年8月累计，个" });

test("a session that was lost: what is typed on is kept, and saved once somebody is signed in", async () => {
  const user = userEvent.setup();
  const { rerender } = render(drawn());
  page.befalls((asked) => {
    if (asked.startsWith("PUT")) throw new LoginError(null);
    return null;
  });
  await user.type(await started(), "5");
  await user.tab();
  expect(await screen.findByText(/登录已失效，草稿还没有存上/)).toBeTruthy();
  await user.type(await started(), "{End}6");
  expect(await started()).toHaveProperty("value", "56");
  page.befalls(null);
  // The frame keeps who was signed in on the page; who signs in anew comes as another.
  rerender(
    drawn({ ...page.session, account: page.session.account && { ...page.session.account } }),
  );
  expect(await screen.findByText(/^草稿已保存/)).toBeTruthy();
  const { content } = await submissionAt(office.county).read();
  expect(content).toMatchObject({ values: [{ value: 56 }] });
});

test("更正 of what was published asks for its reason first, and begins with what stands", async () => {
  const own = submissionAt(office.county);
  await own.save(formOf({ "starts.done": 5 }));
  await own.act("submit");
  await submissionAt(office.reviewer).act("accept");
  const preview = await office.reviewer("/publications/preview");
  const { of } = preview.body as { of: string };
  const published = await office.reviewer("/publications", {
    method: "POST",
    body: { of, name: null, note: "" },
  });
  expect(published.status).toBeLessThan(300);
  const user = userEvent.setup();
  render(drawn());
  expect(await screen.findByText("已经发布。要改请按“更正”，写明原因。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "更正…" }));
  const dialog = await screen.findByRole("dialog", { name: "更正泾县2026年1—8月月报" });
  await user.click(within(dialog).getByRole("button", { name: "开始更正" }));
  expect(within(dialog).getByRole("alert").textContent).toBe("请填写更正的原因。");
  await user.type(within(dialog).getByRole("textbox"), "多报了一个。");
  await user.click(within(dialog).getByRole("button", { name: "开始更正" }));
  expect(await started()).toHaveProperty("value", "5");
  const note = await screen.findByText("更正中", { selector: "b" });
  expect(note.parentElement?.textContent).toContain("多报了一个。");
  await waitFor(() =>
    expect(screen.getByRole("heading", { level: 1 }).textContent).toMatch(/：更正中$/),
  );
});

/** As it was typed and reached the server, but this tab never heard of it. */
async function typedUnheard(text: string): Promise<() => void> {
  const user = userEvent.setup();
  const { unmount } = render(drawn());
  page.befalls((asked) => {
    if (asked.startsWith("PUT")) throw new UnreachableError(false);
    return null;
  });
  await user.type(await started(), text);
  await user.tab();
  await screen.findByText(/连不上服务器，草稿还没有存上/);
  page.befalls(null);
  return unmount;
}

test("what was saved already as it is typed here asks nobody which one is to stay", async () => {
  const unmount = await typedUnheard("5");
  await submissionAt(office.county).save(formOf({ "starts.done": 5 }));
  unmount();
  render(drawn());
  expect(await started()).toHaveProperty("value", "5");
  await waitFor(() => expect(screen.queryByText(/没有存/)).toBeNull());
  expect(screen.queryByRole("region", { name: /存了?过?这张表$/ })).toBeNull();
});

test("another content of oneself is said to be of another window, not of somebody else", async () => {
  const unmount = await typedUnheard("5");
  await submissionAt(office.county).save(formOf({ "starts.done": 7 }));
  unmount();
  render(drawn());
  const panel = await screen.findByRole("region", { name: "您在另一个窗口存过这张表" });
  expect(panel.textContent).toContain("累计已开工57");
});
