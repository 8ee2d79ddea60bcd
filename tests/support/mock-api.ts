/** The built-in offices' answers as an office's own server would give them, below `{basePath}api/v1`. */
import { getResponse } from "msw";
import { createHandlers } from "../../mocks/handlers";
import type { Office } from "../../mocks/office";
import { OFFICES } from "../../mocks/offices";
import type { Api } from "./site";

/** For `openSite({ config: { data: "api" }, api })`. Offices of the test's own may be added. */
export function createMockApi(office: string, extra: readonly Office[] = []): Api {
  const handlers = createHandlers({ base: "/", offices: [...OFFICES, ...extra] });
  return (request) => {
    const url = new URL(request.url);
    const path = url.pathname.slice(url.pathname.indexOf("/api/v1"));
    return getResponse(handlers, new Request(`${url.origin}/mock/${office}${path}${url.search}`, { headers: request.headers }));
  };
}
