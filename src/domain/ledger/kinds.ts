/** What a project and an issue of the 台账 can be; the words of the API, each list in its order. */
export const STAGES = ["preparation", "started", "building", "completed", "production"] as const;
export type Stage = (typeof STAGES)[number];

export const PROJECT_KINDS = ["carriedOver", "new", "reserve"] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const PROJECT_LEVELS = ["province", "prefecture", "county"] as const;
export type ProjectLevel = (typeof PROJECT_LEVELS)[number];

export const ISSUE_KINDS = [
  "land",
  "funds",
  "approval",
  "materials",
  "labour",
  "market",
  "other",
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];
