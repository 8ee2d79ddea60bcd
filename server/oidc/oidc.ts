/**
 * 统一身份认证 by OpenID Connect: code flow with PKCE, state and nonce. What goes on between the two
 * addresses is kept in a cookie of ten minutes, so that any server process can end what another began.
 */
import * as z from "zod/mini";
import type { Configuration } from "openid-client";
import { tryJson } from "../../src/lib/json";
import { WordedError } from "../../src/lib/worded-error";
import { cookie, cookieIn } from "../http/cookie";

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Of the ID token: what the account is called here. */
  readonly claim: string;
  /** What the button says. */
  readonly button: string;
  /** For an issuer of plain http, on an intranet without certificates. */
  readonly allowHttp: boolean;
}

/** Where this server stands, as the browser sees it. */
export interface Place {
  /** `https://kanban.example` */
  readonly origin: string;
  readonly isHttps: boolean;
  /** `/api/v1/session/oidc`; the issuer leads back to `…/callback`. */
  readonly path: string;
}

export interface Oidc {
  readonly button: string;
  /** The way to the issuer; `to` is where the page goes afterwards. */
  readonly start: (place: Place, to: string | null) => Promise<Response>;
  /** Who came back. Rejects with a `WordedError` where nobody did. */
  readonly finish: (request: Request, place: Place) => Promise<Finished>;
}

export interface Finished {
  readonly name: string;
  readonly to: string | null;
  /** `Set-Cookie`: what was kept is no longer needed. */
  readonly ended: string;
}

const COOKIE = "oidc";
const MINUTES_10 = 600;
const AGAIN = "请回到登录页再试一次；多次失败请联系管理员。";

const keptSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.nullable(z.string()),
});
type Kept = z.infer<typeof keptSchema>;

export function createOidc(options: OidcOptions): Oidc {
  let found: Promise<Configuration> | null = null;
  const discovered = () => {
    found ??= discover(options);
    // An issuer that does not answer now is asked again with the next press.
    found.catch(() => (found = null));
    return found;
  };
  return {
    button: options.button,
    start: async (place, to) => {
      const client = await import("openid-client");
      const config = await discovered();
      const kept: Kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        to,
      };
      const way = client.buildAuthorizationUrl(config, {
        redirect_uri: callbackOf(place),
        scope: "openid profile",
        response_type: "code",
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: "S256",
        state: kept.state,
        nonce: kept.nonce,
      });
      return new Response(null, {
        status: 302,
        headers: { Location: way.href, "Set-Cookie": keptCookie(packed(kept), MINUTES_10, place) },
      });
    },
    finish: async (request, place) => {
      const kept = unpacked(cookieIn(request.headers.get("Cookie"), COOKIE));
      if (!kept)
        throw new WordedError(`登录没有完成：超过十分钟，或者浏览器没有保存登录状态。${AGAIN}`);
      const client = await import("openid-client");
      const url = new URL(callbackOf(place));
      url.search = new URL(request.url).search;
      const tokens = await client
        .authorizationCodeGrant(await discovered(), url, {
          pkceCodeVerifier: kept.verifier,
          expectedState: kept.state,
          expectedNonce: kept.nonce,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw new WordedError(`统一身份认证没有确认这次登录。${AGAIN}`, { cause: error });
        });
      const name = tokens.claims()?.[options.claim];
      if (typeof name !== "string" || name === "")
        throw new WordedError(
          `统一身份认证没有给出用户名（${options.claim}）。请管理员检查 OIDC_CLAIM 的设置。`,
        );
      return { name, to: kept.to, ended: keptCookie("", 0, place) };
    },
  };
}

async function discover(options: OidcOptions): Promise<Configuration> {
  const client = await import("openid-client");
  // The token's signature is looked at, too: an issuer may be of plain http.
  const checks = [client.enableNonRepudiationChecks];
  const { issuer, clientId, clientSecret, allowHttp } = options;
  try {
    return await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: 10,
      execute: allowHttp ? [...checks, client.allowInsecureRequests] : checks,
    });
  } catch (error) {
    throw new WordedError(`连不上统一身份认证（${issuer}）。请稍后再试；多次失败请联系管理员。`, {
      cause: error,
    });
  }
}

function callbackOf({ origin, path }: Place): string {
  return `${origin}${path}/callback`;
}

function keptCookie(value: string, maxAge: number, { isHttps, path }: Place): string {
  return cookie(COOKIE, value, { isHttps, maxAge, path });
}

function packed(kept: Kept): string {
  return Buffer.from(JSON.stringify(kept)).toString("base64url");
}

function unpacked(text: string | null): Kept | null {
  const json = tryJson(Buffer.from(text ?? "", "base64url").toString("utf8"));
  return z.safeParse(keptSchema, json).data ?? null;
}
