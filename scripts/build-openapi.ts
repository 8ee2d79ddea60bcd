/**
 * Writes docs/openapi.json, the data API as OpenAPI 3.1, from the schemas that the app itself
 * parses every answer with: `npm run openapi`. Adding a field to src/data/wire/wire.ts is enough; a new
 * address is one entry in `paths`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";
import { datasetSchema, factsSchema, policySchemas, problemSchema } from "../src/data/wire/wire";
import {
  projectDetailSchema,
  projectListSchema,
  projectSchema,
} from "../src/data/wire/wire-ledger";
import { qualitySchema, statisticsSchema } from "../src/data/wire/wire-statistics";
import { NAMED_WORK, workPaths } from "./openapi-work";
import { FILTER_IDS, type FilterId, LEDGER_FILTERS } from "../src/domain/ledger/filters";

const TARGET = new URL("../docs/openapi.json", import.meta.url);

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const MONTH = "^[12]\\d{3}-(0[1-9]|1[0-2])$";
const CODE = "^[A-Za-z0-9-]{1,32}$";

const policySchema = z.partial(z.object(policySchemas));
const factsRecord = factsSchema.shape.facts.def.element;
const printedValue = factsSchema.shape.printed.def.innerType.def.innerType.def.element;
const [cellPlace] = printedValue.shape.at.def.innerType.def.innerType.def.options;
const region = datasetSchema.shape.regions.def.element;
const source = datasetSchema.shape.sources.def.innerType.def.innerType.def.element;
const campaign = datasetSchema.shape.campaigns.def.innerType.def.innerType.def.element;
const version = datasetSchema.shape.version.def.innerType.def.innerType;
const group = statisticsSchema.shape.leaders.def.element;
const issue = projectDetailSchema.shape.issues.def.element;
const revision = projectDetailSchema.shape.revisions.def.element;

/** Schemas that get a name of their own in the document, with what the bare types leave unsaid. */
const named = z.registry<{ id: string; description: string }>();
named.add(datasetSchema, {
  id: "Dataset",
  description:
    "What an office publishes about itself: regions, months, sources and rules. `mode: demo` means invented figures.",
});
named.add(region, {
  id: "Region",
  description:
    "A region or a reporting unit. `order` is the display order; `reports` lists the measure groups that the unit reports at all (absent: all).",
});
named.add(source, {
  id: "Source",
  description:
    "Where figures come from. `count` says which number of enterprises it holds: 上报数 (submitted) or 入库数 (registered); null where it isn't said.",
});
named.add(version, {
  id: "Version",
  description:
    "Which publication of an office's server this is. `name`: the meeting that it was published for (会议版). `corrections`: how many values the version before showed otherwise.",
});
named.add(policySchema, {
  id: "Policy",
  description:
    "口径. Every member is optional; an absent or invalid one stands at its default, and the page names an invalid one. `lamp`: red ≥ yellow by gap (points), yellow ≥ red by ratio (%). `timeProgress`: twelve percentages that never fall, the last 50 or more.",
});
named.add(factsSchema, {
  id: "Facts",
  description:
    "One record per unit directly below the region and report month, and what notices printed.",
});
named.add(factsRecord, {
  id: "FactsRecord",
  description:
    "Cumulative from 1 January to the end of the month. Money is integer 万元. A missing group or measure, like null, means 未报 and never 0. `precision`: the last printed digit in 万元 by measure path (1 if absent). `cells`: where a value stands in the workbook that it came from, by measure path; a list where several cells were added up.",
});
named.add(printedValue, {
  id: "PrintedValue",
  description:
    "A value that a notice prints for the region itself or a unit. `measure`: a path into a record, `rate.` + start, startDue, completion, investment, investmentDue or enterprises (in %), or `rank.investment`. `precision`: the last printed digit in 万元 (1 if absent). Only rates have decimals. `at`: the cell, or cells, of a workbook that it stands in.",
});
named.add(cellPlace, {
  id: "CellPlace",
  description:
    "A cell of a workbook: the name of the file, the sheet (empty where the file has none), the cell (C4).",
});
named.add(projectListSchema, {
  id: "ProjectList",
  description:
    "A page of the ledger with the sums and the facets of the whole selection. `facets`: filter → value → how many projects it would show. `next`: the cursor of the next page, null on the last.",
});
named.add(projectSchema, {
  id: "Project",
  description:
    "One project as known at the end of the report month. Money is integer 万元; `invested` is cumulative from January of each year.",
});
named.add(projectDetailSchema, {
  id: "ProjectDetail",
  description:
    "A project with its issues and with the corrections of its figures; a package with its parts.",
});
named.add(issue, {
  id: "Issue",
  description:
    "问题: raised → assigned → rectified → closed. `recursOf`: the issue that came back; `recursIn`: the project that had it, where it is another.",
});
named.add(revision, {
  id: "Revision",
  description: "A corrected cumulative value of a month, 万元: what it is now and what it was.",
});
named.add(statisticsSchema, {
  id: "LedgerStatistics",
  description:
    "The ledger counted over what is filtered. Projects count once, a part in its package; issues one by one. `issueMonths`: the twelve months up to `month`; of each step, how many issues took it, and the days that those of which it can be told (`timed`) had waited since the step before. `leaders`, `tags`, `rounds`: a project may stand in several. `campaigns`: null where nothing of it is reported.",
});
named.add(group, {
  id: "LedgerGroup",
  description:
    "What stands under one leader (null: nobody is named), tag or round. Money is integer 万元; `done` null: not reported. `begun`: started whenever that was.",
});
named.add(qualitySchema, {
  id: "LedgerQuality",
  description:
    "数据质量: what the ledger says against itself. Nothing is dropped or changed for it. `found` and `against`: days, names and ids as text, 万元 as integers. The rules: docs/domain.md.",
});
named.add(campaign, {
  id: "Campaign",
  description:
    "A named span, both days included, in which something is counted against a target of its own (counts, or 万元). `projects`: filters of the ledger, each with its words.",
});
named.add(problemSchema, {
  id: "Problem",
  description: "RFC 9457. `detail` (else `title`) is shown to the reader, so it is Chinese.",
});

for (const [schema, id, description] of NAMED_WORK) named.add(schema, { id, description });

const REF = "#/components/schemas/";

/** All named schemas as JSON Schema. Objects stay open: readers ignore fields they don't know. */
function componentSchemas(): JsonObject {
  const { schemas } = z.toJSONSchema(named, {
    io: "input",
    metadata: named,
    uri: (id) => `${REF}${id}`,
    override: ({ zodSchema, jsonSchema }) => {
      // zod writes the limits of exact integers on every integer: true, and noise.
      if (jsonSchema.type === "integer") {
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      }
      // The app reads `policy` leniently, member by member; what a server should send is the strict
      // form.
      if (zodSchema === datasetSchema && jsonSchema.properties)
        jsonSchema.properties["policy"] = { $ref: `${REF}Policy` };
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      // A JSON Schema document of its own names its dialect and address; a component doesn't.
      const { $schema: _dialect, $id: _address, id: _id, ...rest } = schema;
      return [id, plain(rest)];
    }),
  );
}

/** The same value as plain JSON. */
function plain(value: unknown): Json {
  if (
    value === null ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  )
    return value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object")
    throw new Error(`a schema holds a ${typeof value}, which is not JSON`);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, plain(item)]],
    ),
  );
}

const string = (more: JsonObject = {}): JsonObject => ({ type: "string", ...more });

function inPath(name: string, description: string): JsonObject {
  return { name, in: "path", required: true, description, schema: string({ pattern: CODE }) };
}

function inQuery(name: string, description: string, schema: JsonObject = string()): JsonObject {
  return { name, in: "query", required: false, description, schema };
}

/**
 * A filter that takes several words, by comma; they are alternatives. In a word, a comma is %2C and
 * % is %25.
 */
function filter(name: string, description: string, words?: readonly string[]): JsonObject {
  const items = words ? string({ enum: words }) : string();
  return {
    name,
    in: "query",
    required: false,
    description,
    explode: false,
    style: "form",
    schema: { type: "array", items },
  };
}

const knownTag: JsonObject = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "Sent by the browser's HTTP cache: the app asks with `cache: no-cache`.",
  schema: string(),
};

const month = inQuery("month", "Report month; the newest if absent.", string({ pattern: MONTH }));

/** What the names of the filters leave unsaid. */
const FILTER_NOTES: Readonly<Partial<Record<FilterId, string>>> = {
  list: "ready lists for the review (docs/domain.md).",
  counties: "codes of units; each stands for all below it.",
  fund: "`fundSource` as written.",
  fundGroup: "by the words in `fundSource`.",
  tag: "`batchTags`.",
  round: "`startRound`.",
  redCard: "open has no outcome yet, past has.",
  issue:
    "open is not 销号, overdue is past due and neither rectified nor closed, rectified is not yet closed, listed is 挂牌督办, recurring came back. With issueKind, one issue must be both.",
  library: "none is planned for a library and not entered.",
};

const FILTERS: readonly JsonObject[] = FILTER_IDS.map((id) => {
  const { word, options } = LEDGER_FILTERS[id];
  const note = FILTER_NOTES[id];
  return filter(id, note ? `${word}: ${note}` : word, options ? Object.keys(options) : undefined);
});

const text = inQuery(
  "q",
  "Text in a name (present or former; also by the initials of 拼音), an id or the unit in charge.",
);

const PAGING: readonly JsonObject[] = [
  text,
  inQuery(
    "sort",
    "Columns by comma in order of weight, `-` for high to low: `-investmentRate,name`.",
  ),
  inQuery("limit", "Projects a page.", { type: "integer", minimum: 1, maximum: 500, default: 100 }),
  inQuery("cursor", "`next` of the page before."),
];

const publishedVersion = inQuery(
  "version",
  "A published version by its id, which never changes; without it the newest. Optional: a server that publishes none answers 404.",
  string({ pattern: CODE }),
);

interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly parameters: readonly JsonObject[];
  readonly answer: string;
  /** Statuses beside 200, 304 and the default. */
  readonly problems: readonly ("400" | "404")[];
}

const PROBLEM_WORDS = {
  "400": "A parameter that can't be read.",
  "404": "No such region, project or version, or the office keeps no ledger.",
} as const;

function get({ id, summary, parameters, answer, problems }: Operation): JsonObject {
  const problem = (description: string): JsonObject => ({
    description,
    content: { "application/problem+json": { schema: { $ref: `${REF}Problem` } } },
  });
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parameters, publishedVersion, knownTag],
      responses: {
        "200": {
          description: "OK",
          headers: {
            ETag: {
              description: "Changes whenever the body does.",
              required: true,
              schema: string(),
            },
          },
          content: { "application/json": { schema: { $ref: `${REF}${answer}` } } },
        },
        "304": { description: "Unchanged since the tag in If-None-Match." },
        ...Object.fromEntries(problems.map((status) => [status, problem(PROBLEM_WORDS[status])])),
        default: problem("Any other failure."),
      },
    },
  };
}

const reading: JsonObject = {
  "/dataset": get({
    id: "getDataset",
    summary: "The office: regions, months, sources, rules.",
    parameters: [],
    answer: "Dataset",
    problems: ["404"],
  }),
  "/regions/{code}/facts": get({
    id: "getFacts",
    summary: "Reported and printed figures of the units directly below a region.",
    parameters: [
      inPath("code", "The region."),
      inQuery("from", "First report month, included.", string({ pattern: MONTH })),
      inQuery("to", "Last report month, included.", string({ pattern: MONTH })),
    ],
    answer: "Facts",
    problems: ["400", "404"],
  }),
  "/regions/{code}/projects": get({
    id: "listProjects",
    summary:
      "The ledger below a region: filtered, sorted, paged and added up. Optional: an office without a ledger answers 404.",
    parameters: [inPath("code", "The region."), month, ...FILTERS, ...PAGING],
    answer: "ProjectList",
    problems: ["400", "404"],
  }),
  "/regions/{code}/projects/statistics": get({
    id: "countProjects",
    summary:
      "The ledger's figures: stages, issues, leaders, tags, rounds, libraries, campaigns. Optional.",
    parameters: [inPath("code", "The region."), month, ...FILTERS, text],
    answer: "LedgerStatistics",
    problems: ["400", "404"],
  }),
  "/regions/{code}/projects/quality": get({
    id: "checkProjects",
    summary: "What the ledger says against itself. Optional.",
    parameters: [inPath("code", "The region."), month],
    answer: "LedgerQuality",
    problems: ["400", "404"],
  }),
  "/projects/{id}": get({
    id: "getProject",
    summary:
      "One project with its issues and corrections. Optional: an office without a ledger answers 404.",
    parameters: [inPath("id", "The project."), month],
    answer: "ProjectDetail",
    problems: ["400", "404"],
  }),
};

function pathsOf(of: ReturnType<typeof workPaths>): JsonObject {
  return Object.fromEntries(Object.entries(of).map(([path, methods]) => [path, plain(methods)]));
}

/** The whole document. */
export function openApiDocument() {
  return {
    openapi: "3.1.0",
    info: {
      title: "重点项目推进看板: data API",
      version: "1",
      description:
        "What an office's own server answers: JSON, UTF-8, same origin as the app. A supplier's server need answer only what is read (the first six addresses). Generated from src/data/wire; docs/contract.md says what the values mean.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api/v1", description: "`api` in config.json" }],
    paths: { ...reading, ...pathsOf(workPaths()) },
    components: { schemas: componentSchemas() },
  };
}

/** The file's text. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, openApiText());
}
