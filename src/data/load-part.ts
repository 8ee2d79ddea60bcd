import { UnreachableError } from "./failure";

/** A part of the program that few answers need. One that does not load counts as an answer that did not come, and is tried again. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    throw new UnreachableError(false);
  }
}
