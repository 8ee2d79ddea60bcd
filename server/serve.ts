/** `serve`: the office's server, until it is told to stop. */
import { mkdir } from "node:fs/promises";
import { AREAS } from "../src/service/areas";
import type { Service, ServicePorts } from "../src/service/ports";
import { createService } from "../src/service/service";
import { createApp } from "./http/app";
import { type Listening, listen } from "./http/listen";
import { openSite } from "./http/site";
import { createOidc } from "./oidc/oidc";
import type { Options } from "./options";
import { removeSetupLink, writeSetupLink } from "./setup-link";

export interface Serving {
  readonly origin: string;
  /** What to tell whoever started it, in Chinese. */
  readonly lines: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServeParts {
  readonly ports: ServicePorts;
  /** What the store is. */
  readonly words: string;
  /** The built app. */
  readonly dist: string;
  /** Whether somebody looks at what is printed: nobody else is told the set-up link. */
  readonly isTerminal: boolean;
}

/** Serves the office of a store. Rejects with a `WordedError` where it cannot. */
export async function serveOffice(
  { host, port, data, trust, oidc }: Pick<Options, "host" | "port" | "data" | "trust" | "oidc">,
  { ports, words, dist, isTerminal }: ServeParts,
): Promise<Serving> {
  const site = await openSite(dist);
  const service = forgettingLink(createService(ports, AREAS), data);
  const app = createApp({ ports, service, site, trust, oidc: oidc && createOidc(oidc) });
  const listening = await listen(app, { host, port });
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    const setup = await writeSetupLink(ports, data, `${listening.origin}${site.base}`);
    const lines = [`重点项目推进看板已启动：${listening.origin}${site.base}（存储：${words}）`];
    if (setup)
      lines.push(
        isTerminal
          ? `第一次使用，请打开这个链接完成设置（也在 ${setup.path} 里）：${setup.link}`
          : `第一次使用：设置链接在 ${setup.path} 里。`,
      );
    return { origin: listening.origin, lines, close: () => closeAll(listening, ports) };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

/** The service, after which a used set-up link leaves no file behind. */
function forgettingLink(service: Service, folder: string): Service {
  return async (request, path, caller) => {
    const reply = await service(request, path, caller);
    // A disk that cannot: the link is good for nothing, and the next start tries again.
    if (path === "/setup" && reply.response.status === 201)
      await removeSetupLink(folder).catch(() => null);
    return reply;
  };
}

async function closeAll(listening: Listening, { store }: ServicePorts): Promise<void> {
  await listening.close();
  await store.close();
}
