import { closerLook } from "./closer-look";
import { type Config, ConfigError, configOf } from "./config";
import { LoginError } from "./failure";
import { ContractError } from "./contract-error";

const TIMEOUT_MS = 15_000;

/** Reads `config.json` from beside index.html, within 15 s. Throws `ConfigError`, or `LoginError` where a gateway answers in its place. */
export async function loadConfig(baseUri: string): Promise<Config> {
  const { response, text } = await get(new URL("config.json", baseUri));
  try {
    return configOf(response, text);
  } catch (error) {
    // What is no configuration may be a gateway's {"code":401}.
    const named = response.ok && error instanceof ConfigError ? await closerLook(new ContractError(error.message), text) : error;
    throw named instanceof LoginError ? named : error;
  }
}

/** The whole answer within the time limit: a body that stops half-way counts as no answer. */
async function get(url: URL): Promise<{ response: Response; text: string }> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(url, { cache: "no-cache", redirect: "manual", signal: controller.signal });
    return { response, text: await response.text() };
  } catch {
    throw new ConfigError(`读不到 config.json：${controller.signal.aborted ? "服务器15秒内没有回应" : "连不上服务器"}。`);
  } finally {
    clearTimeout(timer);
  }
}
