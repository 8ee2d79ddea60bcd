/** An issuer of OpenID Connect on this machine: it says yes to whoever comes. */
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { text } from "node:stream/consumers";

export interface FakeIssuer {
  readonly issuer: string;
  /** Who signs in next. */
  name: string;
  /** Put into the place of claims of the next tokens. */
  spoilt: Readonly<Record<string, unknown>>;
  close(): Promise<void>;
}

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
}

export const CLIENT = { clientId: "kanban", clientSecret: "a-secret-of-the-client" };

export async function openIssuer(): Promise<FakeIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const state = { name: "wang", spoilt: {}, issuer: "" };

  function authorize(query: URLSearchParams): string {
    const code = randomUUID();
    const redirect = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge") ?? "";
    grants.set(code, { challenge, nonce: query.get("nonce") ?? "", redirect });
    const back = new URL(redirect);
    back.search = new URLSearchParams({ code, state: query.get("state") ?? "" }).toString();
    return back.href;
  }

  function tokenFor(form: URLSearchParams): object | null {
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const verifier = form.get("code_verifier") ?? "";
    const challenge = createHash("sha256").update(verifier).digest("base64url");
    if (grant?.challenge !== challenge || form.get("redirect_uri") !== grant.redirect) return null;
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: state.issuer,
      sub: "1",
      aud: CLIENT.clientId,
      iat: now,
      exp: now + 60,
      nonce: grant.nonce,
      preferred_username: state.name,
      ...state.spoilt,
    };
    const content = [{ alg: "RS256", kid: "k" }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
      .join(".");
    const signature = sign("RSA-SHA256", Buffer.from(content), privateKey).toString("base64url");
    return { access_token: "a", token_type: "Bearer", id_token: `${content}.${signature}` };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", state.issuer);
    const json = (body: unknown, status = 200) => {
      response.writeHead(status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json({
          issuer: state.issuer,
          authorization_endpoint: `${state.issuer}/authorize`,
          token_endpoint: `${state.issuer}/token`,
          jwks_uri: `${state.issuer}/keys`,
          response_types_supported: ["code"],
          id_token_signing_alg_values_supported: ["RS256"],
        });
      case "/keys":
        return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256" }] });
      case "/authorize":
        response.writeHead(302, { Location: authorize(url.searchParams) });
        return void response.end();
      default: {
        const token = tokenFor(new URLSearchParams(await text(request)));
        return token ? json(token) : json({ error: "invalid_grant" }, 400);
      }
    }
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  state.issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return Object.assign(state, {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
