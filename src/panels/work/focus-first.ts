/**
 * A `ref` of what has just come and is to be filled in: the focus goes to its first field that is
 * empty, else to its first.
 */
export function focusFirst(form: HTMLElement | null): void {
  const fields = [...(form?.querySelectorAll("input") ?? [])];
  (fields.find(({ value }) => value === "") ?? fields[0])?.focus();
}
