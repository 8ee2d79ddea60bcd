/** The forms of single values on the wire, contract section 1. */
import * as z from "zod/mini";

export const code = z
  .string()
  .check(z.regex(/^[A-Za-z0-9-]{1,32}$/, "应为1到32个字母、数字或连字符"));
export const month = z
  .string()
  .check(z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, "应为“年-月”，如2026-09"));
export const day = z
  .string()
  .check(
    z.regex(/^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "应为“年-月-日”，如2026-09-30"),
  );
export const integer = z.int("应为整数或空");
export const amount = z.nullish(integer);
/**
 * What was planned, is due or is there: only what was done, added or removed can be corrected below
 * zero.
 */
export const standing = z.nullish(integer.check(z.nonnegative("应为不小于0的整数或空")));
export const text = z.string("应为文字");
export const words = text.check(z.minLength(1, "应为文字"));
/** An IANA name that the browser knows. */
export const timeZone = z
  .string("应为时区名，如Asia/Shanghai")
  .check(z.refine(isTimeZone, "应为时区名，如Asia/Shanghai"));

/** Whether the browser knows the IANA name: Asia/Shanghai. */
function isTimeZone(name: string): boolean {
  try {
    return (
      name !== "" &&
      new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== ""
    );
  } catch {
    return false;
  }
}
