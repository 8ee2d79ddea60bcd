import { expect, test } from "vitest";
import { HttpError, UnreachableError, describeFailure } from "./failure";
import { ContractError } from "./contract-error";

test.each([
  [new UnreachableError(false), "没有读到数据", "连不上服务器。请检查网络后重试；多次失败请联系系统管理员。", true],
  [new UnreachableError(true), "没有读到数据", "服务器在规定时间内没有回应。请检查网络后重试；多次失败请联系系统管理员。", true],
  [new HttpError(503, null), "没有读到数据", "服务器返回503（服务暂停）。请稍后重试；多次失败请联系系统管理员。", true],
  [new HttpError(500, "数据库离线"), "没有读到数据", "服务器返回500（内部错误）：数据库离线。请稍后重试；多次失败请联系系统管理员。", true],
  [new HttpError(418, null), "没有读到数据", "服务器返回418。请稍后重试；多次失败请联系系统管理员。", true],
  [
    new ContractError("facts[3].investment.done 应为整数或空，收到“一千”。"),
    "收到的数据不符合约定，没有画图",
    "facts[3].investment.done 应为整数或空，收到“一千”。请把这行字发给数据提供单位。",
    false,
  ],
  [new TypeError("x is undefined"), "页面程序出错，没有画图", "x is undefined。请把这行字发给系统管理员。", false],
])("%s", (error, title, text, retryable) => {
  expect(describeFailure(error)).toMatchObject({ title, text, retryable });
});

test("beside data that still stand, a few words say which failure it was", () => {
  const errors = [new UnreachableError(false), new HttpError(503, "数据库离线"), new ContractError("x"), new Error("x")];
  expect(errors.map((error) => describeFailure(error).short)).toEqual([
    "服务器暂无回应",
    "服务器返回503（服务暂停）",
    "收到的新数据不符合约定",
    "页面程序出错",
  ]);
});

test("a detail that is a sentence of its own doesn't end twice", () => {
  expect(describeFailure(new HttpError(500, "这是演示的故障：服务器内部错误。")).text).not.toContain("。。");
});

test("no failure apologises, shouts or gives a bare code", () => {
  const errors = [new UnreachableError(true), new HttpError(500, null), new ContractError("x"), new Error("x")];
  for (const { title, text } of errors.map(describeFailure)) expect(`${title}${text}`).not.toMatch(/抱歉|！|!|系统繁忙|请求失败/);
});
