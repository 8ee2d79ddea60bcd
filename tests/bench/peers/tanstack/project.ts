/** What the page of TanStack Table reads: every project at once, as our list shows it. */
export const PROJECTS_PATH = "/api/v1/all-projects";

export interface Project {
  readonly name: string;
  readonly county: string;
  readonly stage: string;
  readonly lamp: string;
  readonly totalInvestment: number;
  readonly planned: number | null;
  readonly done: number | null;
  readonly rate: number | null;
  readonly startPlanned: string | null;
  readonly startActual: string | null;
  readonly completionPlanned: string | null;
  readonly leader: string | null;
}
