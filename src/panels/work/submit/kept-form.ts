/** A form that is not on the server yet, as a text that the tab keeps: by account and submission. */
import { keepUnsentText, unsentText } from "../../../data/kept/unsent-text";
import { tryJson } from "../../../lib/json";
import { isRecord } from "../../../lib/record";
import { parseSubmission } from "../../../office/submission";
import type { Form } from "./form";

export interface KeptForm {
  readonly form: Form;
  /** Of the draft that it was written to. */
  readonly version: number;
}

/** The form that this tab kept; null where there is none, or none that can be read. */
export function keptForm(key: string): KeptForm | null {
  const body = tryJson(unsentText(key) ?? "");
  if (!isRecord(body) || !Number.isSafeInteger(body["version"])) return null;
  const read = parseSubmission(body["content"]);
  if ("wrong" in read) return null;
  const form = {
    content: read.content,
    wrong: textsOf(body["wrong"]),
    sentences: textsOf(body["sentences"]),
  };
  return { form, version: Number(body["version"]) };
}

/** Keeps it; null lets go of it. */
export function keepForm(key: string, kept: KeptForm | null): void {
  keepUnsentText(key, kept && JSON.stringify({ ...kept.form, version: kept.version }));
}

function textsOf(body: unknown): Readonly<Record<string, string>> {
  if (!isRecord(body)) return {};
  return Object.fromEntries(
    Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}
