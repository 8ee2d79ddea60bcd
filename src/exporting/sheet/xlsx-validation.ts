/** What may be written into cells of a sheet, as an .xlsx file says it. */
import { escapeMarkup } from "../../lib/inert-text";

export interface Validation {
  /** B4:B13. */
  readonly range: string;
  readonly rule:
    | { readonly kind: "whole" | "decimal"; readonly least: number }
    /** `cells`: where the words of the list stand, '可选项'!$A$2:$A$11. */
    | { readonly kind: "list"; readonly cells: string };
  /** Said where something else is written. */
  readonly message: string;
}

/** The part of a sheet; "" without rules. A word that is in no list can still be written. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return "";
  const items = validations.map(({ range, rule, message }) => {
    const said = `allowBlank="1" showErrorMessage="1" errorTitle="请核对" error="${escapeMarkup(message)}" sqref="${range}"`;
    return rule.kind === "list"
      ? `<dataValidation type="list" errorStyle="warning" ${said}><formula1>${escapeMarkup(rule.cells)}</formula1></dataValidation>`
      : `<dataValidation type="${rule.kind}" operator="greaterThanOrEqual" ${said}><formula1>${rule.least}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}
