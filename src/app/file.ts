/** `data: "file"`: an office file beside index.html, asked for and answered from in the page. */
import type { Config } from "../data/config/config";
import { answerLocally } from "../data/exchange";
import { lazyPart } from "../lib/lazy-part";
import type { Runtime } from "../panels/view";
import { serveFile } from "./file-service";
import { oneOffice } from "./one-office";
import { basePath } from "./page-address";

const part = lazyPart("读单位文件的程序", () => import("./file-office"));

/** The runtime over the file that `config.json` names. */
export function startFile(config: Config): Runtime {
  // Its own for each file: answers that are kept of one are not another's.
  const base = `${basePath()}file/${encodeURIComponent(config.file)}/api/v1`;
  const address = new URL(config.file, document.baseURI).href;
  const answer = serveFile({
    address,
    name: config.file,
    load: async () => (await part.load()).fileOffice,
  });
  answerLocally(`${base}/`, (url) => answer(url.slice(base.length)));
  return { ...config, ...oneOffice(base, "本系统读的是单位自己的文件") };
}
