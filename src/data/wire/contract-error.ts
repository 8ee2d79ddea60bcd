/**
 * A response that arrived but does not fit the contract. The message is Chinese and names the
 * field.
 */
export class ContractError extends Error {
  override readonly name = "ContractError";
}
