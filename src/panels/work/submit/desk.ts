/**
 * A draft on its way to the server: saved soon after each change and at leaving a field, one save at a
 * time, nothing typed ever let go of before it is there. Knows no page.
 */
import { LoginError, UnreachableError } from "../../../data/failure";
import { WorkRefusal } from "../../../data/work/work-client";
import type { SubmissionContent } from "../../../office/submission";
import { saidOf } from "../said";
import type { Form } from "./form";

export type Saving =
  /** As it was read. */
  | { readonly kind: "untouched" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly atMs: number }
  /** The server is not there, or cannot write now: tried again by itself. */
  | { readonly kind: "waiting"; readonly said: string }
  | { readonly kind: "login" }
  /** Somebody else was first; `current` is what stands now. */
  | { readonly kind: "conflict"; readonly current: unknown }
  | { readonly kind: "refused"; readonly said: string };

export interface DeskState {
  readonly form: Form;
  /** Of what was read or saved last. */
  readonly version: number;
  /** What was read or saved last; null where that is not known any more. */
  readonly base: SubmissionContent | null;
  readonly saving: Saving;
}

export interface DeskPorts {
  readonly contentOf: (form: Form) => SubmissionContent;
  /** The version that it has then. */
  readonly save: (version: number, content: SubmissionContent) => Promise<number>;
  /** What is not on the server yet, for the same tab after it was opened anew; null: all is. */
  readonly keep: (form: Form | null, version: number) => void;
}

export interface Desk {
  /** The same until something changes. */
  readonly state: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (change: (form: Form) => Form) => void;
  /** Saves what is unsaved without waiting on: a field was left, the network is back, somebody signed in. */
  readonly flush: () => Promise<void>;
  /** The draft as somebody else left it, or as both decided; saved where it is not what stands. */
  readonly settle: (form: Form, version: number, stands: SubmissionContent) => void;
  /** From now on contents are made so: what a form is held against has changed. */
  readonly judge: (contentOf: DeskPorts["contentOf"]) => void;
  /** Saves by itself from now on, till what is given back is called: that saves once more. */
  readonly start: () => () => void;
}

/** How long somebody has to pause before it is saved. */
export const PAUSE_MS = 1000;
/** After how long it is tried again where the server was not there. */
export const AGAIN_MS = 10_000;

/** A desk of one submission. `first.saving` is `unsaved` where something was kept from before. */
export function createDesk(first: DeskState, { save, keep, ...ports }: DeskPorts): Desk {
  let { contentOf } = ports;
  let state = first;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<void> | null = null;
  let isOn = false;
  const listeners = new Set<() => void>();
  const show = (patch: Partial<DeskState>) => {
    state = { ...state, ...patch };
    for (const tell of listeners) tell();
  };
  const soon = (ms: number) => {
    if (timer !== null) clearTimeout(timer);
    timer = !isOn ? null : setTimeout(() => void flush(), ms);
  };
  const keepUnsent = () => {
    const isSent = isSame(contentOf(state.form), state.base);
    keep(isSent && Object.keys(state.form.wrong).length === 0 ? null : state.form, state.version);
  };
  const saveOnce = async () => {
    const content = contentOf(state.form);
    if (isSame(content, state.base)) {
      if (state.saving.kind !== "saved") show({ saving: { kind: "untouched" } });
      return;
    }
    show({ saving: { kind: "saving" } });
    try {
      const version = await save(state.version, content);
      show({ version, base: content, saving: { kind: "saved", atMs: Date.now() } });
    } catch (error) {
      const saving = failed(error);
      show({ saving });
      if (saving.kind === "waiting") soon(AGAIN_MS);
      return;
    } finally {
      keepUnsent();
    }
    // Written meanwhile.
    if (!isSame(contentOf(state.form), state.base)) {
      show({ saving: { kind: "unsaved" } });
      soon(PAUSE_MS);
    }
  };
  const again = async () => {
    if (state.saving.kind !== "conflict") await saveOnce();
  };
  // Several may ask while one save is under way: each looks again after the one before it.
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const own = (last ? last.then(again) : again()).finally(() => {
      if (last === own) last = null;
    });
    last = own;
    return own;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (change) => {
      const form = change(state.form);
      if (form === state.form) return;
      const isHeld = state.saving.kind === "conflict" || state.saving.kind === "login";
      const isRunning = state.saving.kind === "saving";
      show({ form, ...(!isHeld && !isRunning && { saving: { kind: "unsaved" } }) });
      keepUnsent();
      if (!isHeld && !isRunning) soon(PAUSE_MS);
    },
    flush,
    settle: (form, version, stands) => {
      show({ form, version, base: stands, saving: { kind: "unsaved" } });
      keepUnsent();
      void flush();
    },
    judge: (next) => {
      contentOf = next;
    },
    start: () => {
      isOn = true;
      if (state.saving.kind === "unsaved" || state.saving.kind === "waiting") soon(PAUSE_MS);
      return () => {
        isOn = false;
        void flush();
      };
    },
  };
}

function failed(error: unknown): Saving {
  if (error instanceof LoginError) return { kind: "login" };
  if (error instanceof UnreachableError)
    return { kind: "waiting", said: "连不上服务器，草稿还没有存上，连上后会自动再存。" };
  if (error instanceof WorkRefusal && error.status === 409)
    return { kind: "conflict", current: error.current };
  if (error instanceof WorkRefusal && error.status === 503)
    return { kind: "waiting", said: `${error.detail}草稿还没有存上，稍后会自动再存。` };
  return { kind: "refused", said: saidOf(error) };
}

/** Whether two contents say the same, in whatever order their values stand. */
function isSame(one: SubmissionContent, other: SubmissionContent | null): boolean {
  return other !== null && textOf(one) === textOf(other);
}

function textOf({ values, projects, confirmed, ...others }: SubmissionContent): string {
  return JSON.stringify([
    [...values].sort((a, b) => (a.measure < b.measure ? -1 : 1)),
    [...projects].sort((a, b) => (a.id < b.id ? -1 : 1)),
    [...confirmed].sort(),
    others,
  ]);
}
