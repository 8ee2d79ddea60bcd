/**
 * The writing part of the API for docs/openapi.json (contract section 6): each address with its method,
 * what is sent and what is answered. build-openapi.ts puts it beside the reading part; a test holds it
 * against the routes of the service.
 */
import * as z from "zod/mini";
import * as log from "../src/data/wire/work/log";
import * as office from "../src/data/wire/work/office";
import * as people from "../src/data/wire/work/people";
import * as problem from "../src/data/wire/work/problem";
import * as projectWork from "../src/data/wire/work/projects";
import * as submissions from "../src/data/wire/work/submissions";
import * as versions from "../src/data/wire/work/versions";

type Schema = z.core.$ZodType;

interface Operation {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly body?: Schema;
  /** Absent: 204, or bytes. */
  readonly answer?: Schema;
}

const SUBMISSION = "/submissions/{unit}/{month}/{table}";

const OPERATIONS: readonly Operation[] = [
  {
    method: "get",
    path: "/session",
    summary: "Who is signed in, and which ways there are to.",
    answer: people.sessionSchema,
  },
  {
    method: "post",
    path: "/session",
    summary: "Signs in by name and password, or by a wall's link.",
    body: people.signInSchema,
    answer: people.sessionSchema,
  },
  { method: "delete", path: "/session", summary: "Signs out." },
  {
    method: "post",
    path: "/setup",
    summary: "The first account and the office, once, with the token of the set-up link.",
    body: office.setupSchema,
    answer: people.sessionSchema,
  },
  {
    method: "put",
    path: "/account/password",
    summary: "One's own password; all other sessions of the account end.",
    body: people.passwordChangeSchema,
  },
  {
    method: "get",
    path: "/account/sessions",
    summary: "One's own sessions.",
    answer: people.sessionsSchema,
  },
  { method: "delete", path: "/account/sessions/{id}", summary: "Ends one of one's own sessions." },
  { method: "get", path: "/accounts", summary: "All accounts.", answer: people.accountsSchema },
  {
    method: "post",
    path: "/accounts",
    summary: "A new account; its first password is told once.",
    body: people.newAccountSchema,
    answer: people.givenPasswordSchema,
  },
  {
    method: "patch",
    path: "/accounts/{id}",
    summary: "Name, role, unit or state of an account.",
    body: people.accountChangeSchema,
    answer: people.accountSchema,
  },
  {
    method: "post",
    path: "/accounts/{id}/password",
    summary: "Another password, told once; all sessions of the account end.",
    answer: people.givenPasswordSchema,
  },
  {
    method: "get",
    path: "/links",
    summary: "Read-only links of walls.",
    answer: people.linksSchema,
  },
  {
    method: "post",
    path: "/links",
    summary: "A new link, told once.",
    body: people.newLinkSchema,
    answer: people.givenLinkSchema,
  },
  { method: "delete", path: "/links/{id}", summary: "Revokes a link." },
  {
    method: "get",
    path: "/settings",
    summary: "Who reads what was published.",
    answer: people.settingsSchema,
  },
  {
    method: "put",
    path: "/settings",
    summary: "Sets who reads what was published.",
    body: people.settingsSchema,
    answer: people.settingsSchema,
  },
  {
    method: "get",
    path: "/office",
    summary: "Units, rules (口径) and the reporting day, as they stand.",
    answer: office.officeSchema,
  },
  {
    method: "post",
    path: "/office/events",
    summary: "Changes them, from the next publication on.",
    body: office.officeEventsSchema,
    answer: office.officeSchema,
  },
  {
    method: "get",
    path: "/office/merger",
    summary: "What merging one unit into another would change.",
    answer: office.mergerSchema,
  },
  { method: "get", path: "/office/file", summary: "The office file, as it stands." },
  {
    method: "get",
    path: "/log",
    summary: "Everything that was done, the newest first.",
    answer: log.logSchema,
  },
  {
    method: "get",
    path: "/submissions",
    summary: "Each unit's tables of a month; of a reporter, its own unit's.",
    answer: submissions.submissionsSchema,
  },
  {
    method: "get",
    path: SUBMISSION,
    summary: "One of them, with its content, what stands, and its history.",
    answer: submissions.submissionDetailSchema,
  },
  {
    method: "put",
    path: SUBMISSION,
    summary: "Saves the draft.",
    body: submissions.draftSchema,
    answer: submissions.submissionDetailSchema,
  },
  {
    method: "post",
    path: `${SUBMISSION}/{action}`,
    summary: "Sends in, withdraws, returns, accepts, corrects, extends, locks or unlocks.",
    body: submissions.submissionActionSchema,
    answer: submissions.submissionDetailSchema,
  },
  {
    method: "get",
    path: "/files/{hash}",
    summary: "The file that a submission was read from, as it came.",
  },
  { method: "put", path: "/files/{hash}", summary: "Keeps such a file: its bytes, by SHA-256." },
  {
    method: "get",
    path: "/publications/preview",
    summary: "What would change on the board.",
    answer: versions.previewSchema,
  },
  {
    method: "post",
    path: "/publications",
    summary: "Publishes what the preview showed.",
    body: versions.publicationSchema,
    answer: versions.versionSchema,
  },
  {
    method: "get",
    path: "/versions",
    summary: "All versions, the newest first.",
    answer: versions.versionsSchema,
  },
  {
    method: "get",
    path: "/projects/{id}/work",
    summary: "A project as it stands before the next publication, and what one may do.",
    answer: projectWork.projectWorkSchema,
  },
  {
    method: "post",
    path: "/projects/{id}/issues",
    summary: "Raises a problem.",
    body: projectWork.newIssueSchema,
    answer: projectWork.projectWorkSchema,
  },
  {
    method: "post",
    path: "/projects/{id}/issues/{issue}/{action}",
    summary: "A step of a problem, or an urging.",
    body: projectWork.issueActionSchema,
    answer: projectWork.projectWorkSchema,
  },
  {
    method: "post",
    path: "/projects/{id}/red-card",
    summary: "Sets a red card.",
    body: projectWork.redCardSchema,
    answer: projectWork.projectWorkSchema,
  },
  {
    method: "post",
    path: "/projects/{id}/red-card/lift",
    summary: "Lifts it.",
    body: projectWork.redCardLiftSchema,
    answer: projectWork.projectWorkSchema,
  },
];

/** Those that stand in several places have a name of their own. */
export const NAMED_WORK = [
  [people.sessionSchema, "Session", "Who is signed in, and which ways there are to."],
  [
    submissions.submissionDetailSchema,
    "SubmissionDetail",
    "One unit's table of one month. Contents are parts of an `imported` event of office/1.",
  ],
  [
    projectWork.projectWorkSchema,
    "ProjectWork",
    "A project as it stands before the next publication.",
  ],
  [
    problem.workProblemSchema,
    "WorkProblem",
    "RFC 9457, and what section 6 of the contract adds for each status.",
  ],
] as const;

/** JSON Schema of what is sent or answered, without what zod adds for its own sake. */
function jsonOf(schema: Schema): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return rest;
}

function schemaOf(schema: Schema): unknown {
  const [, id] = NAMED_WORK.find(([named]) => named === schema) ?? [];
  return id === undefined ? jsonOf(schema) : { $ref: `#/components/schemas/${id}` };
}

const jsonContent = (schema: Schema) => ({ "application/json": { schema: schemaOf(schema) } });

function operationOf({ method, path, summary, body, answer }: Operation) {
  const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  return {
    operationId: `${method} ${path}`.replaceAll(/[^a-z]+(.)?/gi, (_, letter?: string) =>
      (letter ?? "").toUpperCase(),
    ),
    summary,
    ...(places.length > 0 && { parameters: places }),
    ...(body && { requestBody: { required: true, content: jsonContent(body) } }),
    responses: {
      ...(answer
        ? { "200": { description: "OK", content: jsonContent(answer) } }
        : { "204": { description: "Done." } }),
      default: {
        description: "A refusal: contract section 6.",
        content: {
          "application/problem+json": { schema: schemaOf(problem.workProblemSchema) },
        },
      },
    },
  };
}

/** Paths of OpenAPI, each with its methods. */
export function workPaths(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationOf(operation),
    };
  return paths;
}
