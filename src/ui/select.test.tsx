// @vitest-environment jsdom
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { MenuSelect } from "./menu-select";
import { MultiSelect } from "./multi-select";
import { Segmented } from "./segmented";
import { type Finder } from "./options";

describe("Segmented", () => {
  it("moves by arrow keys", async () => {
    // user-event needs it for radios; jsdom has none.
    vi.stubGlobal("CSS", { escape: (name: string) => name });
    const user = userEvent.setup();
    const onChange = vi.fn<(value: string) => void>();
    const options = [
      { value: "ytd", label: "累计" },
      { value: "quarter", label: "当季" },
    ];
    render(<Segmented legend="数据范围" options={options} value="ytd" onChange={onChange} />);
    const group = screen.getByRole("group", { name: "数据范围" });
    await user.tab();
    expect(document.activeElement).toBe(within(group).getByRole("radio", { name: "累计" }));
    await user.keyboard("{ArrowRight}");
    expect(onChange).toHaveBeenCalledWith("quarter");
  });
});

describe("MenuSelect", () => {
  const quarter = (year: number, n: number) => ({
    value: `${year}Q${n}`,
    label: `${"一二三四"[n - 1]}季度`,
  });
  const groups = [
    {
      label: "2021年",
      options: [
        quarter(2021, 1),
        quarter(2021, 2),
        { ...quarter(2021, 3), disabled: true, hint: "无数据" },
      ],
    },
    { label: "2020年", options: [1, 2, 3, 4].map((n) => quarter(2020, n)) },
  ];
  const setup = async () => {
    const user = userEvent.setup();
    const onChange = vi.fn<(value: string) => void>();
    render(
      <MenuSelect
        trigger={{ label: "季度", value: "2021年二季度" }}
        title="选择季度"
        groups={groups}
        value="2021Q2"
        columns={4}
        onChange={onChange}
      />,
    );
    await user.tab();
    await user.keyboard("{Enter}");
    await screen.findByRole("listbox", { name: "选择季度" });
    const focusIs = (name: string) =>
      waitFor(() => expect(document.activeElement).toBe(screen.getByRole("option", { name })));
    return { user, onChange, focusIs };
  };

  it("starts at the current option and moves in two directions past disabled ones", async () => {
    const { user, onChange, focusIs } = await setup();
    await focusIs("2021年二季度");
    expect(screen.getByRole("option", { selected: true })).toBe(document.activeElement);
    expect(
      screen.getByRole("option", { name: "2021年三季度，无数据" }).getAttribute("aria-disabled"),
    ).toBe("true");

    await user.keyboard("{ArrowDown}");
    await focusIs("2020年二季度");
    await user.keyboard("{ArrowRight}{ArrowUp}");
    await focusIs("2021年二季度");
    await user.keyboard("{ArrowRight}");
    await focusIs("2020年一季度");
    await user.keyboard("{End}");
    await focusIs("2020年四季度");
    await user.keyboard("{Home}");
    await focusIs("2021年一季度");
    await user.keyboard("{Enter}");
    expect(onChange).toHaveBeenCalledExactlyOnceWith("2021Q1");
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole("button", { name: "季度 2021年二季度" }),
      ),
    );
  });

  it("does not choose a disabled option", async () => {
    const { user, onChange } = await setup();
    await user.click(screen.getByRole("option", { name: /三季度，无数据/ }));
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByRole("listbox")).toBeTruthy();
  });
});

describe("MultiSelect", () => {
  const groups = [
    {
      label: "县（市、区）",
      options: [
        { value: "1", label: "永城市", keywords: ["yongcheng"] },
        { value: "2", label: "睢县" },
      ],
    },
    { label: "直属", options: [{ value: "3", label: "市直" }] },
  ];
  const setup = async (value: readonly string[] | null, loadFinder?: () => Promise<Finder>) => {
    const user = userEvent.setup();
    const onCommit = vi.fn<(value: readonly string[] | null) => void>();
    render(
      <MultiSelect
        trigger={{ label: "范围", value: "全部3个单位" }}
        title="选择单位"
        counted="个单位"
        groups={groups}
        value={value}
        onCommit={onCommit}
        {...(loadFinder && { loadFinder })}
      />,
    );
    await user.click(screen.getByRole("button", { name: "范围 全部3个单位" }));
    const dialog = await screen.findByRole("dialog", { name: "选择单位" });
    return { user, onCommit, dialog: within(dialog) };
  };

  it("cannot commit an empty choice and says why", async () => {
    const { user, onCommit, dialog } = await setup(["2"]);
    await user.click(dialog.getByRole("button", { name: "清空" }));
    const done = dialog.getByRole("button", { name: "确定" });
    expect(done).toHaveProperty("disabled", true);
    expect(dialog.getByRole("status").textContent).toBe("至少选1个单位");
    await user.click(dialog.getByRole("checkbox", { name: "市直" }));
    expect(done).toHaveProperty("disabled", false);
    await user.click(done);
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(["3"]);
  });

  it("commits all as null, in the order of the options otherwise", async () => {
    const { user, onCommit, dialog } = await setup(["3"]);
    await user.click(dialog.getByRole("checkbox", { name: "永城市" }));
    await user.keyboard("{Enter}");
    expect(onCommit).toHaveBeenLastCalledWith(["1", "3"]);

    await user.click(screen.getByRole("button", { name: "范围 全部3个单位" }));
    await user.click(await screen.findByRole("button", { name: "全选" }));
    await user.click(screen.getByRole("button", { name: "确定" }));
    expect(onCommit).toHaveBeenLastCalledWith(null);
  });

  it("searches by name and keyword, and forgets the draft on 取消", async () => {
    const { user, onCommit, dialog } = await setup(null);
    await waitFor(() =>
      expect(document.activeElement).toBe(dialog.getByRole("searchbox", { name: "搜索" })),
    );
    await user.keyboard("YONG");
    expect(dialog.getAllByRole("checkbox")).toHaveLength(1);
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(dialog.getByRole("checkbox", { name: "永城市" }));
    await user.keyboard(" ");
    expect(dialog.getByRole("status").textContent).toBe("已选2个单位，共3");
    await user.click(dialog.getByRole("button", { name: "取消" }));
    expect(onCommit).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("finds by what the loaded finder knows too", async () => {
    const { user, dialog } = await setup(
      null,
      async () => (label, query) => label === "市直" && query === "sz",
    );
    await user.type(dialog.getByRole("searchbox", { name: "搜索" }), "sz");
    await waitFor(() => expect(dialog.getAllByRole("checkbox")).toHaveLength(1));
    expect(dialog.getByRole("checkbox", { name: "市直" })).toBeTruthy();
  });

  it("searches by name where the finder cannot be loaded", async () => {
    const { user, dialog } = await setup(null, () => Promise.reject(new Error("offline")));
    await user.type(dialog.getByRole("searchbox", { name: "搜索" }), "市直");
    expect(dialog.getAllByRole("checkbox")).toHaveLength(1);
  });
});
