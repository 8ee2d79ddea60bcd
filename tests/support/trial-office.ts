/** 试点市: a small office as its own server writes it, for tests that change what matters to them. */
import type { Api } from "./site";

export const TRIAL_REGIONS = [
  { code: "990000", name: "试点市", parent: null, kind: "prefecture", order: 0 },
  { code: "990101", name: "甲县", parent: "990000", kind: "county", order: 1 },
  { code: "990102", name: "乙县", parent: "990000", kind: "county", order: 2 },
] as const;

export const TRIAL_DATASET = {
  id: "t",
  title: "试点市看板",
  mode: "live",
  revision: "r1",
  generatedAt: "2026-10-08T09:00:00+08:00",
  root: "990000",
  months: ["2026-06", "2026-09"],
  source: "试点通报",
  regions: TRIAL_REGIONS,
} as const;

/** A server that has this data set and these facts, whatever is asked of them, and nothing else. */
export function answering(dataset: object, facts: object): Api {
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/dataset")) return Response.json(dataset);
    return pathname.endsWith("/facts") ? Response.json(facts) : undefined;
  };
}
