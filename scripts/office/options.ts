/** Options of a command, with a Chinese sentence for what does not fit. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { WordedError } from "../../src/lib/worded-error";

export type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was typed behind a command. Throws a `WordedError` for an option that it does not know. */
export function optionsOf<Given extends Options>(words: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WordedError(
      `命令不对：${error instanceof Error ? error.message : String(error)}。不带参数运行可以看用法。`,
    );
  }
}

/** An option that must be there. Throws a `WordedError`. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new WordedError(`缺少 --${name}。`);
  return value;
}
