/**
 * `work` as something that never runs twice at once: asked for while it runs, it runs once more
 * after that. `work` must not reject.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let state: "idle" | "running" | "again" = "idle";
  return function run(): void {
    if (state !== "idle") {
      state = "again";
      return;
    }
    state = "running";
    void work().then(() => {
      const again = state === "again";
      state = "idle";
      if (again) run();
    });
  };
}
