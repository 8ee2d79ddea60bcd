// @vitest-environment jsdom
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { AnchoredPopover } from "./anchored-popover";
import { Dialog } from "./dialog";
import { Menu } from "./menu";
import { Popup } from "./popup";

async function gone(role: string) {
  await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
}

describe("Popup", () => {
  const popup = (
    <Popup trigger={{ label: "筛选", value: "全部" }} title="筛选条件">
      {(close) => (
        <button type="button" onClick={close}>
          好
        </button>
      )}
    </Popup>
  );

  it("opens by Enter, takes the focus, closes by Escape and gives the focus back", async () => {
    const user = userEvent.setup();
    render(popup);
    const trigger = screen.getByRole("button", { name: "筛选 全部" });
    expect(trigger.getAttribute("aria-expanded")).toBe("false");
    expect(trigger.getAttribute("aria-haspopup")).toBe("dialog");

    await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("dialog", { name: "筛选条件" })).toBeTruthy();
    expect(trigger.getAttribute("aria-expanded")).toBe("true");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "好" })),
    );

    await user.keyboard("{Escape}");
    await gone("dialog");
    await waitFor(() => expect(document.activeElement).toBe(trigger));
    expect(trigger.getAttribute("aria-expanded")).toBe("false");
  });

  it("is closed by its content, by its trigger and by a press elsewhere", async () => {
    const user = userEvent.setup();
    render(
      <>
        {popup}
        <p>页面</p>
      </>,
    );
    const trigger = screen.getByRole("button", { name: "筛选 全部" });

    await user.click(trigger);
    await user.click(await screen.findByRole("button", { name: "好" }));
    await gone("dialog");
    await waitFor(() => expect(document.activeElement).toBe(trigger));

    await user.click(trigger);
    await screen.findByRole("dialog");
    await user.click(trigger);
    await gone("dialog");

    await user.click(trigger);
    await screen.findByRole("dialog");
    await user.click(screen.getByText("页面"));
    await gone("dialog");
  });
});

function Cells() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      {["甲", "乙"].map((name) => (
        <button key={name} type="button" onClick={(event) => setAnchor(event.currentTarget)}>
          {name}
        </button>
      ))}
      <AnchoredPopover
        anchor={anchor}
        title="数字由来"
        showTitle
        arrow
        onClose={() => setAnchor(null)}
      >
        {anchor?.textContent}的说明
      </AnchoredPopover>
    </>
  );
}

describe("AnchoredPopover", () => {
  it("serves one anchor after the other and returns to the last", async () => {
    const user = userEvent.setup();
    render(<Cells />);
    await user.click(screen.getByRole("button", { name: "甲" }));
    expect(await screen.findByText("甲的说明")).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "关闭" })),
    );

    await user.click(screen.getByText("乙"));
    expect(await screen.findByText("乙的说明")).toBeTruthy();

    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "关闭" })),
    );
    await user.keyboard("{Enter}");
    await gone("dialog");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("button", { name: "乙" })),
    );
  });
});

describe("Menu", () => {
  it("opens by the arrow key, skips the disabled item, selects by Enter", async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn<() => void>();
    render(
      <Menu
        trigger={{ look: "text", label: "导出" }}
        items={[
          { key: "png", label: "PNG 图片", disabled: true, hint: "图未画完" },
          { key: "svg", label: "SVG 矢量图" },
          { key: "csv", label: "CSV 数据", disabled: true },
          { key: "xlsx", label: "Excel 数据", onSelect },
        ]}
      />,
    );
    const trigger = screen.getByRole("button", { name: "导出" });
    await user.tab();
    await user.keyboard("{ArrowDown}");
    expect(await screen.findByRole("menu", { name: "导出" })).toBeTruthy();
    const svg = screen.getByRole("menuitem", { name: "SVG 矢量图" });
    await waitFor(() => expect(document.activeElement).toBe(svg));
    expect(screen.getByRole("menuitem", { name: /PNG 图片/ }).getAttribute("aria-disabled")).toBe(
      "true",
    );

    await user.keyboard("{ArrowDown}");
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Excel 数据" })),
    );
    await user.keyboard("{Enter}");
    expect(onSelect).toHaveBeenCalledOnce();
    await gone("menu");
    await waitFor(() => expect(document.activeElement).toBe(trigger));
  });

  it("keeps the address of a link for new tabs and hands a plain press to the page", async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn<() => void>();
    render(
      <Menu
        trigger={{ look: "text", label: "单位" }}
        items={[{ key: "a", label: "商丘市", href: "?office=shangqiu", onSelect }]}
      />,
    );
    await user.click(screen.getByRole("button", { name: "单位" }));
    const link = await screen.findByRole("menuitem", { name: "商丘市" });
    expect(link.getAttribute("href")).toBe("?office=shangqiu");
    await user.click(link);
    expect(onSelect).toHaveBeenCalledOnce();
    await gone("menu");
  });
});

function Page() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setIsOpen(true)}>
        打开
      </button>
      <Dialog
        isOpen={isOpen}
        title="数据表"
        onClose={() => setIsOpen(false)}
        footer={<button type="button">下载</button>}
      >
        <p>内容</p>
      </Dialog>
    </>
  );
}

describe("Dialog", () => {
  it("takes the focus, closes by Escape and gives the focus back", async () => {
    const user = userEvent.setup();
    render(<Page />);
    const opener = screen.getByRole("button", { name: "打开" });
    await user.click(opener);
    const surface = await screen.findByRole("dialog", { name: "数据表" });
    await waitFor(() => expect(surface.contains(document.activeElement)).toBe(true));
    await user.keyboard("{Escape}");
    await gone("dialog");
    await waitFor(() => expect(document.activeElement).toBe(opener));
  });
});
