import { type ComponentPropsWithRef, type ReactNode } from "react";
import styles from "./button.module.css";

type NativeProps = Omit<ComponentPropsWithRef<"button">, "className" | "type">;

const LOOKS = { primary: styles["primary"], plain: styles["plain"], quiet: styles["quiet"] };

export interface ButtonProps extends NativeProps {
  /** `primary` once per surface; `plain` has an edge, `quiet` none. */
  look?: keyof typeof LOOKS;
  /** Takes part in a form: Enter in one of its fields presses it. */
  submits?: boolean;
}

/** An action; how it looks says how much it matters here. */
export function Button({ look = "plain", submits = false, ...native }: ButtonProps) {
  const className = `${styles["button"]} ${LOOKS[look]}`;
  return submits ? (
    <button type="submit" className={className} {...native} />
  ) : (
    <button type="button" className={className} {...native} />
  );
}

/** An action in accent text, beside a title or in a line of text. */
export function TextButton(native: NativeProps) {
  return <button type="button" className={styles["text"]} {...native} />;
}

export interface IconButtonProps extends Omit<NativeProps, "children"> {
  label: string;
  children: ReactNode;
}

/** A sign to press; the label is its name and its tooltip. */
export function IconButton({ label, children, ...native }: IconButtonProps) {
  return (
    <button type="button" className={styles["icon"]} aria-label={label} title={label} {...native}>
      {children}
    </button>
  );
}
