import type { Place } from "../../../importing/draft/draft";
import { TextButton } from "../../../ui/button";
import styles from "./problems.module.css";

/** Cells that are named; a problem of a whole column has hundreds. */
const MOST_NAMED = 8;

export interface PlaceLinksProps {
  readonly places: readonly Place[];
  readonly onPlace: (place: Place) => void;
}

/** The cells of a problem, each a press that leads to it. */
export function PlaceLinks({ places, onPlace }: PlaceLinksProps) {
  if (places.length === 0) return null;
  return (
    <span className={styles["places"]}>
      {places.slice(0, MOST_NAMED).map((place) => (
        <PlaceLink key={`${place.sheet} ${place.cell}`} place={place} onPlace={onPlace} />
      ))}
      {places.length > MOST_NAMED && <span>{`等${places.length}处`}</span>}
    </span>
  );
}

/** One cell, as a press that leads to it. */
export function PlaceLink({
  place,
  onPlace,
}: {
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}) {
  const where = place.sheet === "" ? place.cell : `表「${place.sheet}」${place.cell}`;
  return (
    <TextButton aria-label={`到${where}`} title={`到${where}`} onClick={() => onPlace(place)}>
      {place.cell}
    </TextButton>
  );
}
