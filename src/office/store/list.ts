/** Which offices there are: all that is needed before one of them is opened. */
import { sorted } from "../../lib/array";
import { type OfficeHead, inDatabase } from "./database";

/** By title. Rejects with a `WordedError`. */
export function listOffices(): Promise<readonly OfficeHead[]> {
  return inDatabase(async (database) =>
    sorted(await database.getAll("heads"), (a, b) => a.title.localeCompare(b.title, "zh")),
  );
}
