/** What a table of milestones says beside their names. */
export const MILESTONE_COLUMNS = [
  { key: "planned", head: "计划" },
  { key: "actual", head: "实际" },
  { key: "text", head: "比计划" },
] as const;
