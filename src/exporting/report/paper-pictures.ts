/** Where the pictures of a figure stand on the page: as wide as the text, and no higher than it. */
import { UPRIGHT_MM } from "./paper-plan";

/** Of the 225 mm of a page: the rest is for a heading, the caption and the source. */
const MOST_HEIGHT_MM = 194;

interface Sized {
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PlacedPicture<Picture extends Sized> extends Sized {
  readonly picture: Picture;
  /** 2/3, of one that is in several parts; else null. */
  readonly part: string | null;
}

/** The pictures in their order at their size on the page, each in its own proportions. */
export function placedPictures<Picture extends Sized>(
  pictures: readonly Picture[],
): readonly PlacedPicture<Picture>[] {
  return pictures.map((picture, index) => {
    const wide = UPRIGHT_MM / picture.widthMm;
    const scale = Math.min(wide, MOST_HEIGHT_MM / picture.heightMm);
    return {
      picture,
      part: pictures.length > 1 ? `${index + 1}/${pictures.length}` : null,
      widthMm: picture.widthMm * scale,
      heightMm: picture.heightMm * scale,
    };
  });
}
