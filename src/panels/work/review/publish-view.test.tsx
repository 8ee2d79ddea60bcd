// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { WirePreview, WireVersion } from "../../../data/wire/work/versions";
import { type Answers, type WorkBed, workBed, problem } from "./fixtures/bed";
import { submission, submissions } from "./fixtures/submissions";
import { PublishView } from "./publish-view";
import { previewSentence } from "./version-words";
import { VersionsView } from "./versions-view";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function draw(...given: Parameters<typeof workBed>): WorkBed {
  const bed = workBed(...given);
  render(bed.drawn);
  return bed;
}

const EIGHT: WireVersion = {
  id: "v8",
  number: 8,
  name: null,
  note: "8月数",
  at: "2025-09-12T17:00:00+08:00",
  by: "李敏",
  corrections: 0,
};
const NINE: WireVersion = { ...EIGHT, id: "v9", number: 9, name: "三季度调度会", corrections: 1 };

const PREVIEW: WirePreview = {
  base: EIGHT,
  of: "120",
  // The board stays with August while too few have reported September.
  month: "2025-08",
  changes: [
    { unit: "青山市", what: "投资完成率", kind: "rate", was: "58.7%", is: "66.1%" },
    { unit: "泾县", what: "泾县开工率名次", kind: "rank", was: "第3名", is: "第1名" },
  ],
  corrections: [
    {
      unit: "泾县",
      month: "2025-08",
      what: "累计完成投资",
      was: "1,200万元",
      is: null,
      reason: "重复填报",
    },
  ],
  deeds: [
    {
      unit: "泾县",
      project: "p1",
      name: "东河水库",
      on: "2025-09-03",
      by: "李敏",
      words: "提出问题（用地）：用地未批",
    },
    {
      unit: "泾县",
      project: "p1",
      name: "东河水库",
      on: "2025-09-05",
      by: "李敏",
      words: "问题销号",
    },
  ],
  added: [{ unit: "旌德县", month: "2025-09", table: "monthly", by: "赵伟" }],
  pending: [{ unit: "宣州区", month: "2025-09", table: "ledger", state: "returned" }],
};

const LIST = submissions([submission({ unit: "u2", state: "draft" })]);

/** Presses, and answers the question. */
async function press(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(screen.getByRole("button", { name: "发布第9版…" }));
  const question = await screen.findByRole("dialog", { name: "发布第9版" });
  await user.click(within(question).getByRole("button", { name: "发布第9版" }));
}

function served(): Answers {
  return {
    "GET /publications/preview": PREVIEW,
    "POST /publications": NINE,
    "GET /submissions?month=2025-09": LIST,
  };
}

test("what will read otherwise stands before the press: changes, corrections, reports, what is not in it", async () => {
  draw(<PublishView />, served());
  await screen.findByRole("heading", { name: "下一版" });
  expect(previewSentence(PREVIEW)).toBe("将从第8版到第9版，数据截至2025年8月");
  expect(previewSentence({ base: null, month: null })).toBe("将发布第1版");
  const part = (name: string) =>
    within(screen.getByRole("region", { name })).getAllByRole("listitem");
  expect(part("看板有2处不同").map((item) => item.textContent)).toEqual([
    "投资完成率58.7%→66.1%",
    "开工率名次第3名→第1名",
  ]);
  expect(screen.getAllByRole("heading", { level: 4 }).map((head) => head.textContent)).toEqual([
    "青山市 1处",
    "泾县 1处",
  ]);
  expect(
    screen.getByText(
      "看板有2处不同，较上一版更正1处，问题和红牌变动2条，新的报送1份；还没有审核通过、不在这一版里的1份。",
    ),
  ).toBeTruthy();
  expect(part("较上一版更正1处").map((item) => item.textContent)).toEqual([
    "泾县累计完成投资（2025年8月）1,200万元→未报原因：重复填报",
  ]);
  const deeds = within(screen.getByRole("region", { name: "问题和红牌变动2条" }));
  expect(deeds.getByRole("link", { name: "东河水库" })).toBeTruthy();
  expect(
    part("问题和红牌变动2条")
      .slice(1)
      .map((item) => item.textContent),
  ).toEqual(["2025-09-03 李敏 提出问题（用地）：用地未批", "2025-09-05 李敏 问题销号"]);
  expect(part("新的报送1份").map((item) => item.textContent)).toEqual([
    "2025年9月：旌德县月报（赵伟）",
  ]);
  expect(part("还没有审核通过、不在这一版里的1份").map((item) => item.textContent)).toEqual([
    "2025年9月：宣州区项目台账（退回）",
  ]);
  await screen.findByRole("region", { name: "2025年9月还没有报的8份" });
  expect(part("2025年9月还没有报的8份").map((item) => item.textContent)).toEqual([
    "泾县：月报、四上企业、项目台账",
    "旌德县：四上企业、项目台账",
    "宣州区：月报、四上企业、项目台账",
  ]);
});

test("nothing is published where the question is not answered with it", async () => {
  const user = userEvent.setup();
  const { written } = draw(<PublishView />, served());
  await user.click(await screen.findByRole("button", { name: "发布第9版…" }));
  const question = await screen.findByRole("dialog", { name: "发布第9版" });
  await user.click(within(question).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(written).toEqual([]);
});

test("a 会议版 has its name, and the ways to it stand there once it is published", async () => {
  const user = userEvent.setup();
  const { written } = draw(<PublishView />, served());
  await user.type(await screen.findByLabelText("会议版的名称（可不填）"), " 三季度调度会 ");
  await user.type(screen.getByLabelText("发布说明（可不填）"), "9月数");
  await press(user);
  await screen.findByRole("heading", { name: "已发布第9版（会议版：三季度调度会）" });
  expect(written).toEqual([
    { what: "POST /publications", body: { of: "120", name: "三季度调度会", note: "9月数" } },
  ]);
  expect(screen.getByRole("link", { name: "打开第9版" }).getAttribute("href")).toBe("/?version=v9");
  vi.stubGlobal("isSecureContext", true);
  await user.click(screen.getByRole("button", { name: "复制网址：第9版" }));
  await screen.findByText("已复制第9版（会议版：三季度调度会）的网址");
  expect(await window.navigator.clipboard.readText()).toMatch(/^http.*\/\?version=v9$/);
});

test("where something moved since, nothing is published, the preview is read anew and what was typed stays", async () => {
  const user = userEvent.setup();
  const answers = served();
  draw(<PublishView />, answers);
  await user.type(await screen.findByLabelText("会议版的名称（可不填）"), "三季度调度会");
  answers["POST /publications"] = problem(409, { detail: "预览以后又有报送审核通过。" });
  answers["GET /publications/preview"] = { ...PREVIEW, of: "121", added: [] };
  await press(user);
  expect((await screen.findByText(/^预览以后又有报送审核通过。/)).textContent).toContain(
    "重新列出",
  );
  expect(screen.queryByRole("region", { name: "新的报送1份" })).toBeNull();
  expect(screen.getByLabelText("会议版的名称（可不填）")).toHaveProperty("value", "三季度调度会");
});

test("versions are listed with who, when and how much they corrected", async () => {
  draw(<VersionsView />, { "GET /versions": { versions: [NINE, EIGHT] } });
  const items = await screen.findAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "第9版（会议版：三季度调度会）2025年9月12日17:00，李敏发布，较上一版更正1处8月数打开第9版复制网址",
    "第8版2025年9月12日17:00，李敏发布，没有更正8月数打开第8版复制网址",
  ]);
});
