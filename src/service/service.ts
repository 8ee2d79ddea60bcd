/**
 * What answers the API of an office: routes by hono, who is signed in, and problems for whatever is
 * refused or goes wrong. The same in the server and in the page of the built-in office.
 */
import { Hono } from "hono/tiny";
import { problem } from "../backend/answer";
import type { Area, Context, Route } from "./area";
import { MEGABYTE, bodyOf, bytesOf } from "./body";
import type { Caller, Reply, Service, ServicePorts } from "./ports";
import { isFault, notYours, problemOf } from "./problems";
import { type Sessions, createSessions } from "./session/sessions";
import { mustChange } from "./session/signed";

/** What hono is given with each request, and brings back. */
interface Bindings {
  readonly path: string;
  readonly ask: Asked;
}

interface Asked {
  readonly caller: Caller;
  /** What becomes of the session, where a handler said so. */
  session: Reply["session"];
}

/** The service of these areas. It does not fail: what goes wrong is a problem answer. */
export function createService(ports: ServicePorts, areas: readonly Area[]): Service {
  const app = appOf(ports, areas.flat());
  return async (request, path, caller) => {
    const ask: Asked = { caller, session: "keep" };
    if (/%00/.test(request.url))
      return { response: problem(400, "地址里有看不见的字符。"), session: "keep" };
    const response = await app.fetch(request, { path, ask });
    return { response, session: ask.session };
  };
}

function appOf(ports: ServicePorts, routes: readonly Route[]) {
  const sessions = createSessions(ports);
  const app = new Hono<{ Bindings: Bindings }>({
    // With or without a slash at its end.
    getPath: (_, options) => options?.env?.path.replace(/(?<=.)\/$/, "") ?? "/",
  });
  for (const route of routes)
    app.on(route.method, [route.path], async (c) => {
      const asked = { request: c.req.raw, param: (name: string) => c.req.param(name) ?? "" };
      return answered(ports, sessions, route, asked, c.env.ask);
    });
  // Reached only where no route of the method has answered.
  for (const path of new Set(routes.map((route) => route.path)))
    app.all(path, () => otherMethod(routes.filter((route) => route.path === path)));
  app.notFound(() => problem(404, "没有这个接口。"));
  app.onError((error) => failed(ports, error));
  return app;
}

async function answered(
  ports: ServicePorts,
  sessions: Sessions,
  route: Route,
  { request, param }: Pick<Context, "request" | "param">,
  ask: Asked,
): Promise<Response> {
  try {
    const now = new Date(ports.now()).toISOString();
    const { signed, session } = await sessions.resolve(ask.caller, isRead(route));
    ask.session = session;
    if (mustChange(signed) && route.isOpen !== true) throw notYours("请先修改初始密码，再做别的。");
    const most = route.most ?? MEGABYTE;
    const answer = await route.handler({
      request,
      ports,
      caller: ask.caller,
      signed,
      now,
      param,
      query: new URL(request.url).searchParams,
      body: (schema) => bodyOf(request, schema, most),
      bytes: () => bytesOf(request, most),
    });
    if (answer instanceof Response) return answer;
    if (answer.session !== "keep") ask.session = answer.session;
    return answer.response;
  } catch (error) {
    return failed(ports, error);
  }
}

/** Whether it shows no more than what was published, and who asks. */
function isRead({ method, isOpen }: Route): boolean {
  return method === "GET" && isOpen === true;
}

function failed(ports: ServicePorts, error: unknown): Response {
  if (isFault(error)) ports.report?.(error);
  return problemOf(error);
}

function otherMethod(routes: readonly Route[]): Response {
  const methods = routes.map(({ method }) => method).join(", ");
  return problem(405, "这个地址不能这样请求。", { headers: { Allow: methods } });
}
