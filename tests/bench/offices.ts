/** The invented offices that are measured, and their answers: all pages get the same bytes. */
import { generateWideOffice } from "../support/wide-office";
import { createProjectsApi } from "./all-projects";
import type { Api } from "../support/site";

/** Compared with the peers; a city's counties, and a province's. */
export const COMPARED = ["12", "180"] as const;
/** How it grows beyond: all counties of the country at last. */
export const GROWN = ["180", "1000", "2844"] as const;
/** `projects`: a hundred thousand of them, in one answer. */
export type OfficeId = (typeof COMPARED)[number] | (typeof GROWN)[number] | "projects";

export function officeName(id: OfficeId): string {
  return `${id} counties`;
}

const QUARTERS = 40;

export function apiOf(office: OfficeId): Api {
  return office === "projects" ? createProjectsApi() : createApi(Number(office));
}

/** Answers as the contract says. Each text is made once, so that no run waits for it. */
export function createApi(counties: number): Api {
  const { dataset, facts } = generateWideOffice({ counties, quarters: QUARTERS, seed: "bench" });
  const texts = new Map<string, string>();
  const textOf = ({ pathname, search, searchParams }: URL): string | null => {
    const known = texts.get(pathname + search);
    if (known !== undefined) return known;
    const body = pathname.endsWith("/dataset")
      ? dataset
      : pathname.endsWith("/facts")
        ? { ...facts, facts: between(searchParams) }
        : null;
    if (!body) return null;
    const text = JSON.stringify(body);
    texts.set(pathname + search, text);
    return text;
  };
  const between = (asked: URLSearchParams) => {
    const [from, to] = [asked.get("from") ?? "", asked.get("to") ?? "9999-12"];
    return facts.facts.filter(({ month }) => month >= from && month <= to);
  };
  return async (request) => {
    const text = textOf(new URL(request.url));
    return text === null
      ? undefined
      : new Response(text, { headers: { "content-type": "application/json; charset=utf-8" } });
  };
}
