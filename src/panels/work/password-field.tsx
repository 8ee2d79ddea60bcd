import type { Ref } from "react";
import { TextField } from "../../ui/text-field";
import { Field } from "./field";

export interface PasswordFieldProps {
  readonly label: string;
  readonly says?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Told to password managers: what is known, or one to be made. */
  readonly kind: "current-password" | "new-password";
  readonly isShown: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The most that the server takes. */
const MOST = 200;

/** Hidden as it is written, unless its form shows it. */
export function PasswordField({
  label,
  says,
  value,
  onChange,
  kind,
  isShown,
  ref,
}: PasswordFieldProps) {
  return (
    <Field label={label} {...(says !== undefined && { says })}>
      {(field) => (
        <TextField
          {...field}
          ref={ref}
          type={isShown ? "text" : "password"}
          autoComplete={kind}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={MOST}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
