/** How much of originals a unit may send in a month: an office's store is not to be filled by one. */
import { MEGABYTE } from "../body";
import type { Office } from "../office-log";
import { Refused } from "../problems";
import { placeOfBytes } from "./entry";

/** Where whoever runs the service says nothing else: MB of a unit and calendar month. */
export const USUAL_FILES_MB = 200;

/**
 * Who checks sends for all units, and may as much as all of them. Throws a `Refused` (413) that says
 * what to do.
 */
export function assertRoom(
  { sentBytes, state }: Office,
  { unit, at, size }: { readonly unit: string | null; readonly at: string; readonly size: number },
  filesMb: number,
): void {
  const most = filesMb * (unit === null ? state.units.length : 1);
  const sent = sentBytes.get(placeOfBytes(unit, at)) ?? 0;
  if (sent + size <= most * MEGABYTE) return;
  const whose = unit === null ? "审核和管理账户" : "本单位";
  throw new Refused(
    413,
    `${whose}这个月传的原文件已有${megabytes(sent)} MB，再加这一份（${megabytes(size)} MB）就超过一个月的${most} MB了，没有存入。请删去表里的图片和无关的工作表再传，或直接在页面上填；确实要多传，请管理员调大 --files-mb。`,
  );
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
