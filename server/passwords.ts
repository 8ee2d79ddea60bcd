/**
 * Passwords by scrypt, which takes a tenth of a second and 32 MB each time on purpose. Few at once,
 * so that a flood of sign-ins leaves the machine to whoever reads.
 */
import { type ScryptOptions, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { Refused } from "../src/service/problems";
import type { Passwords } from "../src/service/ports";

const LOG_N = 15;
const R = 8;
const P = 1;
const BYTES = 32;
const SALT_BYTES = 16;
const MAX_MEMORY = 128 * 1024 * 1024;
const AT_ONCE = 2;
/** Who comes after that is told to come again. */
const MOST_WAITING = 40;

/** `scrypt$15$8$1$salt$hash`, salt and hash in base64url. */
const FORM = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{43})$/;

export function createPasswords(): Passwords {
  const inTurn = createQueue();
  // Compared with where there is no hash: nothing is equal to it.
  const nobody = { salt: randomBytes(SALT_BYTES), hash: randomBytes(BYTES) };
  return {
    hash: async (password) => {
      const salt = randomBytes(SALT_BYTES);
      const hash = await inTurn(() => derive(password, salt, { N: 2 ** LOG_N, r: R, p: P }));
      return `scrypt$${LOG_N}$${R}$${P}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
    },
    verify: async (password, text) => {
      const [, logN, r, p, salt = "", hash = ""] = FORM.exec(text ?? "") ?? [];
      const isForm = logN !== undefined;
      const form = { N: 2 ** Number(logN ?? LOG_N), r: Number(r ?? R), p: Number(p ?? P) };
      const wanted = isForm ? Buffer.from(hash, "base64url") : nobody.hash;
      const salted = isForm ? Buffer.from(salt, "base64url") : nobody.salt;
      const found = await inTurn(() => derive(password, salted, form));
      return timingSafeEqual(found, wanted) && isForm;
    },
  };
}

function derive(password: string, salt: Buffer, form: ScryptOptions): Promise<Buffer> {
  // The same letters, however a keyboard composes them.
  const text = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    scrypt(text, salt, BYTES, { ...form, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** Runs a few at once, and keeps the others waiting. */
function createQueue() {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING)
        throw new Refused(503, "现在登录的人太多，请过几秒再试。", {
          headers: { "Retry-After": "5" },
        });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
