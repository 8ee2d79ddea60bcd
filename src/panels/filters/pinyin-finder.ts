/** Finds names by 拼音. Loaded when a search opens: the dictionary is large. */
import { pinyin } from "pinyin-pro";
import { PLACE_READINGS } from "./place-readings";

/** The readings of each character of a name; most have one. */
type Readings = readonly (readonly string[])[];

/**
 * Whether a name can be typed so: initials (sx), whole syllables (shanxian), some of each (shanx),
 * from any character on. Never for an empty query, or one with a space or a Chinese character in
 * it.
 */
export function foundByPinyin(name: string, query: string): boolean {
  const letters = query.toLowerCase().replaceAll("ü", "v");
  if (letters === "") return false;
  const readings = readingsOf(name);
  return readings.some((_, start) => isTyped(readings, start, letters));
}

/**
 * Each character takes the beginning of one of its readings; the last one typed may be half done.
 */
function isTyped(readings: Readings, at: number, letters: string): boolean {
  if (letters === "") return true;
  return (readings[at] ?? []).some((reading) => {
    const beginnings = Array.from(reading, (_, index) => reading.slice(0, index + 1));
    return beginnings.some(
      (beginning) =>
        letters.startsWith(beginning) && isTyped(readings, at + 1, letters.slice(beginning.length)),
    );
  });
}

const known = new Map<string, Readings>();

function readingsOf(name: string): Readings {
  const readings = known.get(name) ?? readName(name);
  known.set(name, readings);
  return readings;
}

function readName(name: string): Readings {
  const readings: (readonly string[])[] = pinyin(name, {
    type: "array",
    toneType: "none",
    v: true,
  }).map(spellings);
  for (const [text, reading] of PLACE_READINGS) {
    const syllables = reading.split(" ").map((syllable) => syllable.split("|"));
    for (let at = name.indexOf(text); at !== -1; at = name.indexOf(text, at + 1))
      readings.splice(at, syllables.length, ...syllables);
  }
  return readings;
}

/** 吕 is typed lv, and written lu on road signs. */
function spellings(reading: string): readonly string[] {
  return reading.includes("v") ? [reading, reading.replace("v", "u")] : [reading];
}
