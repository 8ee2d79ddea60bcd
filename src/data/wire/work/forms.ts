/** Forms that bodies of the writing part of the API (contract section 6) share. */
import * as z from "zod/mini";
import { withoutBlankEnds } from "../../../lib/blank-ends";
import { integer, text } from "../wire-forms";

export const moment = text;
export const flag = z.boolean("应为true或false");
export const count = integer.check(z.nonnegative("应为不小于0的整数"));
/** What somebody wrote, without blank ends; that alone is nothing. */
export function written(most: number) {
  return z
    .string()
    .check(
      z.overwrite(withoutBlankEnds),
      z.minLength(1, "不能为空，空格不算"),
      z.maxLength(most, `最多${most}字`),
    );
}
export const sentence = written(1000);
/** What may be left empty. */
export const remark = z
  .string()
  .check(z.overwrite(withoutBlankEnds), z.maxLength(1000, "最多1000字"));
/** A name that people sign in with. */
export const signInName = z
  .string()
  .check(z.regex(/^[\p{L}\p{N}._@-]{2,40}$/u, "用2—40个字、字母或数字"));
export const personName = written(40);
/** Long enough not to be guessed, short enough to be hashed. */
export const newPassword = z
  .string()
  .check(z.minLength(10, "至少10位"), z.maxLength(200, "最多200位"));
export const anyPassword = z
  .string()
  .check(z.minLength(1, "不能为空"), z.maxLength(200, "最多200位"));
