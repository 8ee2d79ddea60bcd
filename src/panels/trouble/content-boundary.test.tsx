// @vitest-environment jsdom
import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ContentBoundary } from "./content-boundary";

test("a part that throws leaves its neighbour standing, and other content is a new attempt", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error("坏了");
  };
  const page = (broken: boolean) => (
    <>
      <ContentBoundary>{broken ? <Broken /> : <p>好了</p>}</ContentBoundary>
      <p>邻居</p>
    </>
  );
  const { rerender } = render(page(true));
  expect(screen.getByText("页面程序出错，没有画图")).toBeDefined();
  expect(screen.getByText("邻居")).toBeDefined();
  fireEvent.click(screen.getByRole("button", { name: "复制错误说明" }));
  rerender(page(false));
  expect(screen.getByText("好了")).toBeDefined();
  log.mockRestore();
});
