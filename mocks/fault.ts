/**
 * Faults on demand: `fault=` on a request makes it go wrong, so that people and tests see every
 * state of the running app. Those of a connection come before the answer; those of what a server
 * holds are another content of the office, or a change of what was answered.
 */
import { delay } from "msw";
import { answerJson, problem } from "../src/backend/answer";
import { type Asked, type OfficeBackend, routeOf } from "../src/backend/backend";
import type { OfficeContent } from "../src/backend/office";
import type { FindStore } from "../src/backend/office-store";
import { FAULTS } from "../src/data/client";
import { childrenOf } from "../src/domain/facts/county";
import { withoutHalf } from "./half-reported";
import { spoilt } from "./spoilt";

type Fault = (typeof FAULTS)[number];

export const SLOW_MS = 2500;

/** The request's fault; an unknown word is no fault, and the data set is never faulty. */
function faultOf(request: Request, { path }: Asked): Fault | null {
  const address = routeOf(path)?.address;
  if (!address || address === "/dataset") return null;
  const wanted = new URL(request.url).searchParams.get("fault");
  return FAULTS.find((fault) => fault === wanted) ?? null;
}

/** What answers with the fault that a request asks for. */
export function withFaults(parts: {
  readonly whole: OfficeBackend;
  /** Answers for the same offices where nothing was reported. */
  readonly empty: OfficeBackend;
  readonly find: FindStore;
}): OfficeBackend {
  const { whole, empty, find } = parts;
  return async (request, asked) => {
    const fault = faultOf(request, asked);
    switch (fault) {
      case "500":
        return problem(500, "这是演示的故障：服务器内部错误。");
      case "hang":
        await delay("infinite");
        break;
      case "slow":
        await delay(SLOW_MS);
        break;
      case "empty":
        return empty(request, asked);
      case "bad-schema":
        return changed(request, await whole(untagged(request), asked), spoilt);
      case "partial": {
        const children = await unitsAsked(find, asked);
        const half = (body: unknown) => (children ? withoutHalf(body, children) : body);
        return changed(request, await whole(untagged(request), asked), half);
      }
      case null:
    }
    return whole(request, asked);
  };
}

/** An office's content in which nothing was reported. */
export function emptied({ dataset, facts, ledger }: OfficeContent): OfficeContent {
  return { dataset, facts: { ...facts, facts: [], printed: [] }, ledger: ledger && [] };
}

/** The units whose facts are asked for, in their order; null where no facts are. */
async function unitsAsked(find: FindStore, { office, path }: Asked) {
  const route = routeOf(path);
  if (route?.address !== "/regions/{code}/facts") return null;
  const regions = (await find(office))?.dataset.regions ?? [];
  const region = regions.find(({ code }) => code === route.name);
  return region ? childrenOf(regions, region.code).map(({ code }) => code) : null;
}

/** What is changed must be answered first, whatever the asker holds. */
function untagged(request: Request): Request {
  return new Request(request.url);
}

/** A good answer with its body changed, and a tag of its own. */
async function changed(
  request: Request,
  response: Response,
  change: (body: unknown) => unknown,
): Promise<Response> {
  return response.ok ? answerJson(request, change(await response.json())) : response;
}
