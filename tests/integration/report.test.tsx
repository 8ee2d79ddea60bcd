/** The 通报 with a ledger that is on its way, or does not come: nothing leaves out without a word. */
import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { expect, test } from "vitest";
import { appInDocument } from "../support/app-in-document";

const { server, open } = appInDocument();
const LEDGER = "*/regions/:code/projects";
const copying = () => screen.findByRole("button", { name: "复制文字" });

test("nothing is copied before the ledger has said whether it has 问题和红牌", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  server.use(
    http.get(LEDGER, async () => {
      await held;
      return undefined;
    }),
  );
  await open("/report");
  expect(await copying()).toHaveProperty("disabled", true);
  expect(screen.getByText("正在读项目台账，读到后可以复制和下载。")).toBeDefined();
  expect(screen.queryByRole("checkbox", { name: "问题和红牌" })).toBeNull();
  release();
  expect(await screen.findByRole("checkbox", { name: "问题和红牌" })).toBeDefined();
  expect(await copying()).toHaveProperty("disabled", false);
});

test("a ledger that fails is said, and the rest can be copied", async () => {
  server.use(http.get(LEDGER, () => new HttpResponse(null, { status: 500 })));
  await open("/report");
  expect(await screen.findByText(/没有读到项目台账，通报里没有问题和红牌/)).toBeDefined();
  await waitFor(async () => expect(await copying()).toHaveProperty("disabled", false));
});
