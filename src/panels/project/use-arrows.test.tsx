// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TURNS_BY_ARROWS, useArrows } from "./use-arrows";

function Page({ turns }: { turns: string[] }) {
  useArrows((key) => turns.push(key));
  return (
    <main id="main" tabIndex={-1}>
      <nav {...TURNS_BY_ARROWS}>
        <a href="#next">下一个</a>
      </nav>
      <input aria-label="查找" />
      <div tabIndex={0} role="region" aria-label="表" />
    </main>
  );
}

test("arrows turn while the page or its own links have the focus, and nothing else", async () => {
  const user = userEvent.setup();
  const turns: string[] = [];
  const { unmount } = render(<Page turns={turns} />);
  await user.keyboard("{ArrowRight}");
  screen.getByRole("link").focus();
  await user.keyboard("{ArrowLeft}");
  screen.getByRole("main").focus();
  await user.keyboard("{ArrowRight}");
  expect(turns).toEqual(["ArrowRight", "ArrowLeft", "ArrowRight"]);
  for (const other of [screen.getByRole("textbox"), screen.getByRole("region")]) {
    other.focus();
    await user.keyboard("{ArrowRight}");
  }
  screen.getByRole("main").focus();
  await user.keyboard("{Alt>}{ArrowLeft}{/Alt}j");
  unmount();
  await user.keyboard("{ArrowRight}");
  expect(turns).toHaveLength(3);
});
