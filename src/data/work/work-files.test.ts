import { expect, test } from "vitest";
import { answerLocally } from "../exchange";
import { UnreachableError } from "../failure";
import { readFile } from "./work-files";

const BYTES = new Uint8Array([80, 75, 3, 4, 255]);

test("a file comes as its bytes; a refusal as its words; no answer as none", async () => {
  answerLocally("/files-here/", async (url) =>
    url.endsWith("/ab")
      ? new Response(BYTES)
      : Response.json(
          { status: 404, detail: "没有这份文件。" },
          { status: 404, headers: { "content-type": "application/problem+json" } },
        ),
  );
  const backend = { base: "/files-here", fault: null };
  expect(await readFile(backend, "ab")).toEqual(BYTES);
  await expect(readFile(backend, "cd")).rejects.toMatchObject({ message: "没有这份文件。" });
  answerLocally("/files-away/", async () => {
    throw new TypeError("no network");
  });
  await expect(readFile({ base: "/files-away", fault: null }, "ab")).rejects.toBeInstanceOf(
    UnreachableError,
  );
});
