/** The id of the place above the page where it is said what files were traced to. */
export const TRACE_PLACE = "traces";
