import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { WorkRefusal } from "../../data/work/work-client";
import { Readable } from "./readable";

/** What a panel shows whose first reading is refused with this status, and its second answered. */
function refusedOnce(status: number) {
  let isRefused = true;
  function Panel() {
    const query = useQuery({
      queryKey: ["panel"],
      retry: false,
      queryFn: () => {
        if (!isRefused) return "读到的数";
        isRefused = false;
        throw new WorkRefusal(status, { detail: "数据库正在升级。" });
      },
    });
    return (
      <Readable query={query} wayOut={<a href="?">看最近的一个月</a>}>
        {(words) => <p>{words}</p>}
      </Readable>
    );
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Panel />
    </QueryClientProvider>,
  );
}

test.each([503, 500, 429])("after %i the same may be read again", async (status) => {
  refusedOnce(status);
  expect(await screen.findByText("数据库正在升级。")).toBeDefined();
  expect(screen.queryByRole("link")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("读到的数")).toBeDefined();
});

test("what is refused for good leads elsewhere", async () => {
  refusedOnce(404);
  expect(await screen.findByRole("link", { name: "看最近的一个月" })).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});
