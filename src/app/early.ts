/**
 * Asks for the configuration, the data set and the facts of this address while the rest of the
 * program is still on its way (decision 020). The build puts it into a file of its own, which comes
 * first; the readings find its answers in data/asked-ahead.
 */
import {
  API_PATH,
  DATASET_PATH,
  DEFAULT_API,
  JSON_TYPE,
  addressOf,
  baseOf,
  configAddress,
  factsPath,
} from "../data/addresses";
import { askAhead } from "../data/asked-ahead";
import { sketchOf } from "../data/wire/dataset-sketch";
import { factsSpan } from "../domain/facts/scope";
import { isRecord } from "../lib/record";
import { askedVersion } from "../navigation/version-search";
import { firstChoice, firstSearch } from "./first-choice";

async function ask(): Promise<void> {
  const api = apiIn(await askAhead(configAddress(document.baseURI), null));
  // A wall's link signs in first: what is asked before would be refused.
  if (api === null || firstSearch()["link"] !== undefined) return;
  const backend = { base: baseOf(api), fault: null, ...askedVersion(firstSearch()).version };
  const dataset = sketchOf(bodyOf(await askAhead(addressOf(backend, DATASET_PATH), JSON_TYPE)));
  if (dataset)
    await askAhead(
      addressOf(backend, factsPath(factsSpan(firstChoice(dataset), dataset))),
      JSON_TYPE,
    );
}

interface Answer {
  readonly response: Response;
  readonly text: string;
}

/**
 * Where the office's own server answers; null where it has none, or what is wrong is for the
 * reading to say.
 */
function apiIn(answer: Answer): string | null {
  const config = bodyOf(answer);
  if (!isRecord(config) || config["data"] !== "api") return null;
  const { api = DEFAULT_API } = config;
  return typeof api === "string" && API_PATH.test(api) ? api : null;
}

function bodyOf({ response, text }: Answer): unknown {
  return response.ok ? JSON.parse(text) : null;
}

// What is wrong with an answer is for its reading to say.
ask().catch(() => undefined);
