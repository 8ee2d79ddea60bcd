// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { monthOf } from "../../../domain/facts/period";
import { afterEach, expect, test } from "vitest";
import { useQuery } from "@tanstack/react-query";
import { projectWorkQuery } from "../../../data/work/work-queries";
import { useWork } from "../work";
import { type Answers, type WorkBed, workBed, problem } from "../review/fixtures/bed";
import { ISSUE, PROJECT, PUBLISHED, worked } from "./fixtures/project";
import { ProjectWork } from "./project-work";

afterEach(cleanup);

function draw(...given: Parameters<typeof workBed>): WorkBed {
  const bed = workBed(...given);
  render(bed.drawn);
  return bed;
}

function Shown() {
  const { backend } = useWork();
  const { data } = useQuery(projectWorkQuery(backend, "p1"));
  return data ? <ProjectWork work={data} published={PUBLISHED} month={monthOf(2025, 10)} /> : null;
}

const served = (): Answers => ({ "GET /projects/p1/work": worked() });

test("each problem has the buttons that the server allows, and 交办 goes with unit, day and version", async () => {
  const user = userEvent.setup();
  const answers = served();
  answers["POST /projects/p1/issues/i1/assign"] = {};
  const { written } = draw(<Shown />, answers);
  const acts = await screen.findByRole("group", { name: "办理问题：用地没有批下来" });
  expect(
    within(acts)
      .getAllByRole("button")
      .map((own) => own.textContent),
  ).toEqual(["交办", "催办", "挂牌督办"]);
  expect(screen.queryByText("下次发布后上看板")).toBeNull();
  await user.click(within(acts).getByRole("button", { name: "交办" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "交办" }));
  expect(within(dialog).getByRole("alert").textContent).toBe("请填写责任单位。");
  await user.type(within(dialog).getByLabelText("责任单位"), "县自然资源局");
  fireEvent.change(within(dialog).getByLabelText("整改期限（可不填）"), {
    target: { value: "2099-10-31" },
  });
  answers["GET /projects/p1/work"] = worked({
    version: 5,
    project: {
      ...PROJECT,
      issues: [{ ...ISSUE, assigned: "2025-10-08", responsibleUnit: "县自然资源局" }],
    },
    may: { raise: true, card: true, issues: { i1: ["rectify"] } },
  });
  await user.click(within(dialog).getByRole("button", { name: "交办" }));
  await screen.findByText("交办已记下");
  expect(written).toEqual([
    {
      what: "POST /projects/p1/issues/i1/assign",
      body: { version: 4, unit: "县自然资源局", dueBy: "2099-10-31" },
    },
  ]);
  expect(await screen.findByText("下次发布后上看板")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "报整改" })).toBeTruthy();
});

test("two people at one project: the later one sees what stands, keeps the words and can do no more than that allows", async () => {
  const user = userEvent.setup();
  const answers = served();
  draw(<Shown />, answers);
  await user.click(await screen.findByRole("button", { name: "催办" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("催办的话"), "请月底前办");
  const now = worked({
    version: 5,
    project: {
      ...PROJECT,
      issues: [{ ...ISSUE, rectified: "2025-10-08", closed: "2025-10-08" }],
    },
    may: { raise: true, card: true, issues: {} },
  });
  answers["POST /projects/p1/issues/i1/urge"] = problem(409, {
    detail: "这个项目刚被别人改过。",
    current: now,
  });
  answers["GET /projects/p1/work"] = now;
  await user.click(within(dialog).getByRole("button", { name: "催办" }));
  expect((await within(dialog).findByRole("alert")).textContent).toBe(
    "这个项目刚被别人改过。现在的情况已经列在页上。",
  );
  expect(within(dialog).getByLabelText("催办的话")).toHaveProperty("value", "请月底前办");
  expect(within(dialog).getByRole("button", { name: "催办" })).toHaveProperty("disabled", true);
});

test("a problem is raised as the come back of a closed one, and a red card is set with its deadline", async () => {
  const user = userEvent.setup();
  const answers: Answers = {
    "GET /projects/p1/work": worked({
      project: {
        ...PROJECT,
        issues: [
          { ...ISSUE, assigned: "2025-09-03", rectified: "2025-09-09", closed: "2025-09-10" },
        ],
      },
      may: { raise: true, card: true, issues: {} },
    }),
    "POST /projects/p1/issues": {},
    "POST /projects/p1/red-card": {},
  };
  const { written } = draw(<Shown />, answers);
  await user.click(await screen.findByRole("button", { name: "提出问题" }));
  const dialog = await screen.findByRole("dialog", { name: "提出问题" });
  await user.click(within(dialog).getByRole("button", { name: "是不是反复出现 新的问题" }));
  await user.click(await screen.findByRole("option", { name: "反复出现：用地没有批下来" }));
  await user.type(within(dialog).getByLabelText("什么问题"), "用地手续又被退回");
  await user.click(within(dialog).getByRole("button", { name: "提出" }));
  await screen.findByText("问题已提出");
  await user.click(screen.getByRole("button", { name: "发红牌" }));
  const card = await screen.findByRole("dialog", { name: "发红牌" });
  await user.click(within(card).getByRole("button", { name: "发红牌" }));
  // What is wanted is nobody's guess.
  expect(within(card).getByRole("alert").textContent).toContain("请填写要求、期限");
  await user.click(within(card).getByRole("button", { name: "要求 请选择" }));
  await user.click(await screen.findByRole("option", { name: "限期竣工" }));
  fireEvent.change(within(card).getByLabelText("期限"), { target: { value: "2099-11-30" } });
  await user.type(within(card).getByLabelText("发红牌的原因"), "连续三个月没有进展");
  await user.click(within(card).getByRole("button", { name: "发红牌" }));
  await screen.findByText("发红牌已记下");
  expect(written.map(({ body }) => body)).toEqual([
    { version: 4, kind: "land", text: "用地手续又被退回", recursOf: "i1" },
    { version: 4, deadline: "2099-11-30", demand: "complete", text: "连续三个月没有进展" },
  ]);
});
