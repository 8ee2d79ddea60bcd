import type { ComponentProps } from "react";
import styles from "./text-field.module.css";

/** A line of text to write in, as wide as its place gives it; its place may say more by a class. */
export function TextField({ className, ...input }: ComponentProps<"input">) {
  const own = className === undefined ? "" : ` ${className}`;
  return <input {...input} className={`${styles["field"] ?? ""}${own}`} />;
}
