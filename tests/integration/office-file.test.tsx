/** `data: "file"`: the app on a file beside index.html, as on a server. */
import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SMALL_OFFICE } from "../../src/backend/fixtures/small-office";
import { appInDocument } from "../support/app-in-document";

const { server, open } = appInDocument();
const FILE = "湘西州.office.json";
const config = () => HttpResponse.json({ data: "file", file: FILE });
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.doMock("../../src/app/read-office-file", () => ({ readOfficeFile: async () => SMALL_OFFICE }));
});
afterEach(() => {
  vi.doUnmock("../../src/app/read-office-file");
});

function host(answer: () => Response): void {
  server.use(
    http.get("*/*", ({ request }) => {
      const path = decodeURIComponent(new URL(request.url).pathname);
      asked.push(path);
      return path === `/${FILE}` ? answer() : HttpResponse.error();
    }),
  );
}

test("shows the file's office: no menu, no tag, nothing asked of an API", async () => {
  host(() => HttpResponse.json({ format: "office/1" }));
  await open("/?office=shangqiu&fault=500", "yunling", config);
  expect((await screen.findByRole("banner")).textContent).toContain("甲市看板");
  expect(screen.queryByRole("button", { name: /^单位：/ })).toBeNull();
  expect(screen.queryByText("本机数据")).toBeNull();
  expect(
    screen.getByText(/参数office、fault只用于内置数据，本系统读的是单位自己的文件，已略去。/),
  ).toBeTruthy();
  await screen.findByRole("figure", { name: /^完成投资：/ });
  expect(new Set(asked)).toEqual(new Set([`/${FILE}`]));
});

test("a file that is not there is said to be missing", async () => {
  host(() => new HttpResponse(null, { status: 404 }));
  await open("/", "yunling", config);
  expect((await screen.findByRole("alert")).textContent).toContain(
    `找不到单位文件${FILE}。它应与index.html放在同一目录`,
  );
});
