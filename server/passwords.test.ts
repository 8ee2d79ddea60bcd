import { expect, test } from "vitest";
import { createPasswords } from "./passwords";

test("knows a password by its hash, whose form and salt are its own", async () => {
  const { hash, verify } = createPasswords();
  const [one, other] = await Promise.all([hash("0123456789"), hash("0123456789")]);
  expect(one).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(other);
  expect(await verify("0123456789", one)).toBe(true);
  expect(await verify("012345678", one)).toBe(false);
  // The same letter, composed otherwise.
  const composed = await hash("caf\u00e9-caf\u00e9");
  expect(await verify("cafe\u0301-cafe\u0301", composed)).toBe(true);
});

test.each([null, "", "scrypt$15$8$1$$", "kept:0123456789"])("nobody's is %o", async (text) => {
  expect(await createPasswords().verify("0123456789", text)).toBe(false);
});

test("keeps a few waiting and sends the others away", async () => {
  const { verify } = createPasswords();
  const all = await Promise.allSettled(Array.from({ length: 60 }, () => verify("x", null)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(42);
  expect(all.at(-1)).toMatchObject({ status: "rejected", reason: { status: 503 } });
  expect(await verify("x", null)).toBe(false);
});
