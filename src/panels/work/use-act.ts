/** Something that is done at a press: once at a time, and what came of it. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Backend } from "../../data/addresses";
import { workChanged } from "../../data/work/work-queries";
import { WordedError } from "../../lib/worded-error";
import { saidOf } from "./said";
import { useWork } from "./work";

export interface Act<Input, Answer> {
  /** Does nothing while it is being done. Null where it was not done: `problem` says why. */
  readonly run: (input: Input) => Promise<Answer | null>;
  /** The same for a press that says itself what went wrong. Throws a `WordedError`. */
  readonly runOrThrow: (input: Input) => Promise<Answer>;
  readonly isRunning: boolean;
  /** Why it was not done, in sentences; empty where it was, and before. */
  readonly problem: string;
  /** The same as it was thrown: what stands now, the cells, the lock. */
  readonly error: unknown;
  readonly clear: () => void;
}

/** After it, done or refused, everything of work in view is read anew. */
export function useAct<Input, Answer>(
  act: (backend: Backend, input: Input) => Promise<Answer>,
): Act<Input, Answer> {
  const { backend } = useWork();
  const client = useQueryClient();
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (input: Input) => act(backend, input),
    networkMode: "always",
    retry: false,
    onSettled: () => void workChanged(client, backend),
  });
  return {
    run: async (input) => (isPending ? null : mutateAsync(input).catch(() => null)),
    runOrThrow: (input) =>
      mutateAsync(input).catch((reason: unknown) => {
        throw new WordedError(saidOf(reason));
      }),
    isRunning: isPending,
    problem: error === null ? "" : saidOf(error),
    error,
    clear: reset,
  };
}
