/** A submission has one file: what was read from another one stays, as set by hand. */
import type { ImportedProject, ImportedValue } from "../../../office/imported";
import type { SubmissionContent } from "../../../office/submission";

type Read = Pick<SubmissionContent, "file" | "values" | "projects">;

/** The values and projects of a content without their cells, where these are of another file. */
export function asOfFile(
  { file, values, projects }: Read,
  kept: SubmissionContent["file"],
): Pick<Read, "values" | "projects"> {
  if (file === null || file.sha256 === kept?.sha256) return { values, projects };
  return { values: values.map(valueByHand), projects: projects.map(projectByHand) };
}

function valueByHand(value: ImportedValue): ImportedValue {
  return { ...value, precision: 1, at: [{ sheet: "", cell: value.measure }] };
}

function projectByHand(project: ImportedProject): ImportedProject {
  return { ...project, sheet: "", cells: {} };
}
