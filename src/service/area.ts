/**
 * What an area of the service (accounts, submissions, versions …) is: a list of routes. Each handler
 * judges for itself who may do what it does; it answers, or throws a `Refused`.
 */
import type * as z from "zod/mini";
import type { Caller, Reply, ServicePorts } from "./ports";
import type { Signed } from "./session/signed";

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As hono writes it: `/submissions/:unit/:month/:table`. */
  readonly path: string;
  readonly handler: Handler;
  /** Bytes of a body; a megabyte where it is left out. */
  readonly most?: number;
  /** Also answers an account that has to change its password first. */
  readonly isOpen?: boolean;
}

export type Area = readonly Route[];

/** A `Response` keeps the session as it is. */
export type Handler = (context: Context) => Promise<Response | Reply>;

/** One request. */
export interface Context {
  readonly request: Request;
  readonly ports: ServicePorts;
  readonly caller: Caller;
  readonly signed: Signed;
  /** The moment of the request: ISO 8601 in UTC. */
  readonly now: string;
  /** What the address names in the place of `:name`, decoded; "" where the path has no such place. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /**
   * The body by a schema. Throws a `Refused`: 415 for what is not sent as JSON, 413, 400 for what is
   * none, 422 naming the fields that do not fit.
   */
  readonly body: <Schema extends z.core.$ZodType>(schema: Schema) => Promise<z.output<Schema>>;
  /** The body as it is. Throws a `Refused` (413). */
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}
