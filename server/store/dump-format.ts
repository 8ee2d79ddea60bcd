/**
 * A dump: JSON, a line each, for backups, and for moving from one database to another. The first
 * line says what it is, then the rows of every table, and the last how many they were and the
 * SHA-256 of all before it.
 */
import * as z from "zod/mini";

export const FORMAT = "key-project-dashboard/dump";

export const Header = z.object({
  format: z.literal(FORMAT),
  /** Of the tables. */
  version: z.int(),
  office: z.string(),
  at: z.string(),
});

export const Line = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

export const Footer = z.object({
  counts: z.record(z.string(), z.int()),
  sha256: z.string(),
});
