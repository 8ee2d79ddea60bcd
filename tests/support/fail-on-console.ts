/**
 * A warning is a defect that nobody has looked at yet. A test that expects one spies on the console
 * itself.
 */
import { format } from "node:util";
import { afterEach } from "vitest";

const noise: string[] = [];

for (const method of ["error", "warn"] as const) {
  console[method] = (...parts: unknown[]) => {
    noise.push(`console.${method}: ${format(...parts)}`);
  };
}

afterEach(() => {
  const heard = noise.splice(0);
  if (heard.length > 0) throw new Error(heard.join("\n"));
});
