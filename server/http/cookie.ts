/** The cookie of a session: no script reads it, and no other site's page sends it along. */

const NAME = "session";
const TOKEN = /^[\w-]{20,100}$/;

/** The token in a `Cookie` header; null where there is none that could be one. */
export function tokenIn(header: string | null): string | null {
  const value = cookieIn(header, NAME);
  return value !== null && TOKEN.test(value) ? value : null;
}

/** The value of a cookie; the first, where there are several. */
export function cookieIn(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [own = "", ...value] = part.split("=");
    if (own.trim() === name) return value.join("=").trim();
  }
  return null;
}

export interface CookieForm {
  readonly isHttps: boolean;
  /** Seconds from now; 0 ends it. */
  readonly maxAge: number;
  readonly path?: string;
}

/** `Set-Cookie` of a session. */
export function sessionCookie(token: string, form: CookieForm): string {
  return cookie(NAME, token, form);
}

export function cookie(
  name: string,
  value: string,
  { isHttps, maxAge, path = "/" }: CookieForm,
): string {
  const parts = [
    `${name}=${value}`,
    `Path=${path}`,
    `Max-Age=${maxAge}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  return [...parts, ...(isHttps ? ["Secure"] : [])].join("; ");
}
