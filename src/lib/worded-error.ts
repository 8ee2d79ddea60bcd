/**
 * An error of our own whose message is for the reader: Chinese, whole sentences, what to do at the
 * end. Any other error says nothing to one.
 */
export class WordedError extends Error {
  override readonly name: string = "WordedError";
}
