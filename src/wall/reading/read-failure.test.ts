import { expect, test } from "vitest";
import { HttpError, LoginError, UnreachableError } from "../../data/failure";
import { ContractError } from "../../data/contract-error";
import { failureWords, readFailureOf } from "./read-failure";

test.each([
  [new UnreachableError(false), "network", "连不上服务器"],
  [new UnreachableError(true), "timeout", "服务器在规定时间内没有回应"],
  [new UnreachableError(false, "cut"), "fragment", "服务器的回应没有传完"],
  [new UnreachableError(false, "empty"), "fragment", "服务器的回应是空的"],
  [new HttpError(503, "维护中"), "http", "服务器返回503（服务暂停）"],
  [new HttpError(418, null), "http", "服务器返回418"],
  [new HttpError(403, "仅限市直"), "http", "没有权限"],
  [new LoginError(null), "login", "登录已失效"],
  [new LoginError("请先登录。"), "login", "登录已失效（服务器说“请先登录”）"],
  [
    new ContractError("facts[3].month 应为“年-月”。"),
    "contract",
    "收到的数据不符合约定：facts[3].month 应为“年-月”",
  ],
  [new RangeError("too deep"), "program", "页面程序出错：too deep"],
  ["thrown text", "program", "页面程序出错：thrown text"],
])("%s", (error, kind, words) => {
  const failure = readFailureOf(error);
  expect(failure.kind).toBe(kind);
  expect(failureWords(failure)).toBe(words);
});
