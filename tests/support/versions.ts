/** An office's server that publishes versions, over the answers of a built-in office. */
import { createMockApi } from "./mock-api";
import type { Api } from "./site";

/** What is published, the newest first. */
const VERSIONS = [
  {
    id: "v12",
    number: 12,
    name: null,
    at: "2026-10-08T01:00:00Z",
    note: "补报三县",
    corrections: 3,
  },
  { id: "v9", number: 9, name: "三季度调度会", at: "2026-09-28T09:00:00+08:00", corrections: 0 },
  { id: "v8", number: 8, name: null, at: "2026-09-20T09:00:00+08:00", note: null },
] as const;

/** Each version has its own id as revision; one that is not there is a problem with status 404. */
export function versionsApi(office: string): Api {
  const api = createMockApi(office);
  return async (request) => {
    const url = new URL(request.url);
    const asked = url.searchParams.get("version");
    const version = asked === null ? VERSIONS[0] : VERSIONS.find(({ id }) => id === asked);
    if (!version) return Response.json({ title: "没有找到", status: 404 }, { status: 404 });
    url.searchParams.delete("version");
    const answer = await api(new Request(url));
    if (!answer?.ok || !/\/(dataset|facts)$/.test(url.pathname)) return answer;
    const body = { ...Object(await answer.json()), revision: version.id };
    return Response.json(url.pathname.endsWith("/dataset") ? { ...body, version } : body);
  };
}
