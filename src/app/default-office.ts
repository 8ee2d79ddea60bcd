/** The office shown when the built-in backend is asked for none: the invented one. */
export const DEFAULT_OFFICE = "yunling";
