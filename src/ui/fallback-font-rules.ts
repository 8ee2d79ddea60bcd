/**
 * The rules of the bundled font. A module of its own: a chunk of nothing but rules has no program
 * to be named by.
 */
import "@fontsource-variable/noto-sans-sc";

export const FALLBACK_FONT = "Noto Sans SC Variable";
