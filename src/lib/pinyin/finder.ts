/** Finds names by 拼音. Loaded when something is searched for: the dictionary is large. */
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
  return isTypedAnywhere(readingsOf(name), query);
}

/**
 * The same for very many names: each character is read in every way that it can be, so that nothing
 * need be kept of a name. It finds all that the right readings find, and now and then more.
 */
export function foundByReadings(name: string, query: string): boolean {
  return isTypedAnywhere(Array.from(name, readCharacter), query);
}

/** Whether a query can be 拼音 at all: letters alone. */
export function isTypedPinyin(query: string): boolean {
  return /^[a-zü]+$/i.test(query);
}

function isTypedAnywhere(readings: Readings, query: string): boolean {
  const letters = query.toLowerCase().replaceAll("ü", "v");
  const first = letters.charAt(0);
  return (
    first !== "" &&
    readings.some(
      (own, start) =>
        own.some((reading) => reading.startsWith(first)) && isTyped(readings, start, letters),
    )
  );
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

const characters = new Map<string, readonly string[]>();

function readCharacter(character: string): readonly string[] {
  const readings =
    characters.get(character) ??
    pinyin(character, { type: "array", toneType: "none", v: true, multiple: true }).flatMap(
      spellings,
    );
  characters.set(character, readings);
  return readings;
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
