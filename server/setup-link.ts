/** The set-up link in a file that the server's own user alone reads, until the office is set up. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServicePorts } from "../src/service/ports";
import { openSetup } from "../src/service/setup/open";

const FILE = "setup-link.txt";
const TOKEN = /[?&]token=([\w-]{20,100})/;

export interface SetupLink {
  readonly link: string;
  readonly path: string;
}

/**
 * The link of an office that is not set up, in `setup-link.txt` of the folder; null of one that is,
 * whose file is then gone. One that was given before goes on. `app`: where the app lives, with a
 * slash at its end.
 */
export async function writeSetupLink(
  ports: ServicePorts,
  folder: string,
  app: string,
): Promise<SetupLink | null> {
  const path = join(folder, FILE);
  const text = await readFile(path, "utf8").catch(() => "");
  const token = await openSetup(ports, TOKEN.exec(text)?.[1] ?? null);
  // Anew in any case: a file keeps the rights that it was made with.
  await removeSetupLink(folder);
  if (token === null) return null;
  const link = `${app}setup?token=${token}`;
  await writeFile(path, `${link}\n`, { mode: 0o600, flag: "wx" });
  return { link, path };
}

/** After it was used. */
export async function removeSetupLink(folder: string): Promise<void> {
  await rm(join(folder, FILE), { force: true });
}
