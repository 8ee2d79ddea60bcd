/** Lengths of a Word document. */

/** In twentieths of a point. */
export const twips = (points: number) => Math.round(points * 20);
export const twipsOfMm = (mm: number) => Math.round((mm / 25.4) * 1440);

/** 22 lines in 225 mm. */
export const LINE_TWIPS = Math.floor(twipsOfMm(225) / 22);
