import { expect, test } from "vitest";
import { PartError } from "../lib/lazy-part";
import {
  type FailureKind,
  HttpError,
  LoginError,
  VersionError,
  UnreachableError,
  type WayOut,
  describeFailure,
} from "./failure";
import { LateError } from "../lib/time-limit";
import { ContractError } from "./wire/contract-error";

test.each<[Error, string, string, WayOut]>([
  [
    new UnreachableError(false),
    "没有读到数据",
    "连不上服务器。请检查网络后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new UnreachableError(false, "empty"),
    "没有读到数据",
    "服务器的回应是空的。请检查网络后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new UnreachableError(false, "cut"),
    "没有读到数据",
    "服务器的回应没有传完。请检查网络后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new UnreachableError(true),
    "没有读到数据",
    "服务器在规定时间内没有回应。请检查网络后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new HttpError(503, null),
    "没有读到数据",
    "服务器返回503（服务暂停）。请稍后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new HttpError(500, "数据库离线"),
    "没有读到数据",
    "服务器返回500（内部错误）：数据库离线。请稍后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new HttpError(418, null),
    "没有读到数据",
    "服务器返回418。请稍后重试；多次失败请联系系统管理员。",
    "retry",
  ],
  [
    new ContractError("facts[3].investment.done 应为整数或空，收到“一千”。"),
    "收到的数据不符合约定，没有画图",
    "facts[3].investment.done 应为整数或空，收到“一千”。请把这行字发给数据提供单位。",
    "copy",
  ],
  [
    new LoginError("请先登录"),
    "登录已失效",
    "请重新登录，会回到本页。如果没有出现登录页，请先从单位的门户登录，再打开本页。",
    "login",
  ],
  [new LoginError("会话已结束", "again"), "登录已失效", "登录后会回到本页。", "signIn"],
  [new LoginError("请先登录。", "first"), "请先登录", "登录后会回到本页。", "signIn"],
  [
    new HttpError(404, "由审核员发布。", "还没有发布过"),
    "还没有发布过",
    "由审核员发布。",
    "signIn",
  ],
  [
    new VersionError(),
    "没有这一版",
    "服务器上没有网址中的版本，所以不显示数字。请核对链接，或看最新版。",
    "newest",
  ],
  [
    new HttpError(403, "仅限市直"),
    "没有权限",
    "服务器不许当前账号看这些数据（403）。请联系本单位的系统管理员开通权限。",
    "retry",
  ],
  [
    new PartError("菜单", "unreachable"),
    "程序没有读全",
    "菜单没有载入：连不上服务器，可能是网络中断。请再试一次。",
    "retry",
  ],
  [
    new TypeError("x is undefined"),
    "页面程序出错，没有画图",
    "x is undefined。请把这行字发给系统管理员。",
    "copy",
  ],
])("%s", (error, title, text, wayOut) => {
  expect(describeFailure(error)).toMatchObject({ title, text, wayOut });
});

test.each<[unknown, FailureKind, string]>([
  [new UnreachableError(false), "unreachable", "连不上服务器"],
  [new UnreachableError(true), "unreachable", "服务器在规定时间内没有回应"],
  [new LateError(15_000), "unreachable", "服务器在规定时间内没有回应"],
  [new UnreachableError(false, "cut"), "unreachable", "服务器的回应没有传完"],
  [new UnreachableError(false, "empty"), "unreachable", "服务器的回应是空的"],
  [new HttpError(503, "维护中"), "refused", "服务器返回503（服务暂停）"],
  [new HttpError(418, null), "refused", "服务器返回418"],
  [new HttpError(403, "仅限市直"), "forbidden", "没有权限"],
  [new LoginError(null), "login", "登录已失效"],
  [new LoginError("请先登录。"), "login", "登录已失效（服务器说“请先登录”）"],
  [
    new ContractError("facts[3].month 应为“年-月”。"),
    "contract",
    "收到的数据不符合约定：facts[3].month 应为“年-月”",
  ],
  [new PartError("大屏", "unreachable"), "unreachable", "连不上服务器"],
  [new PartError("大屏", "late"), "unreachable", "服务器在规定时间内没有回应"],
  [new PartError("大屏", "login"), "login", "登录已失效"],
  [new PartError("大屏", "missing"), "program", "程序文件没有读全，服务器上可能正在更新版本"],
  [new RangeError("too deep"), "program", "页面程序出错：too deep"],
  ["thrown text", "program", "页面程序出错：thrown text"],
])("where nobody presses a button, one clause says all of it: %s", (error, kind, clause) => {
  expect(describeFailure(error)).toMatchObject({ kind, clause });
});

test("the server's own words stand beneath those of a lost session and a missing permission", () => {
  const errors = [
    new LoginError("请先登录"),
    new LoginError(null),
    new LoginError("会话已结束", "again"),
    new LoginError("请先登录。", "first"),
    new HttpError(403, "仅限市直"),
    new HttpError(500, "数据库离线"),
  ];
  expect(errors.map((error) => describeFailure(error).said)).toEqual([
    "请先登录",
    null,
    "会话已结束",
    null,
    "仅限市直",
    null,
  ]);
});

test("beside data that still stand, a few words say which failure it was", () => {
  const errors = [
    new UnreachableError(false),
    new HttpError(503, "数据库离线"),
    new ContractError("x"),
    new Error("x"),
    new LoginError(null),
  ];
  expect(errors.map((error) => describeFailure(error).short)).toEqual([
    "服务器暂无回应",
    "服务器返回503（服务暂停）",
    "收到的新数据不符合约定",
    "页面程序出错",
    "登录已失效",
  ]);
});

test("a detail that is a sentence of its own doesn't end twice", () => {
  expect(
    describeFailure(new HttpError(500, "这是演示的故障：服务器内部错误。")).text,
  ).not.toContain("。。");
});

test("no failure apologises, shouts or gives a bare code", () => {
  const errors = [
    new UnreachableError(true),
    new HttpError(500, null),
    new ContractError("x"),
    new Error("x"),
  ];
  for (const { title, text } of errors.map(describeFailure))
    expect(`${title}${text}`).not.toMatch(/抱歉|！|!|系统繁忙|请求失败/);
});
