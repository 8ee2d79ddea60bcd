import { useState } from "react";
import { watermarkText } from "../domain/wording/watermark";
import { usePrinting } from "../ui/printing";
import styles from "./paper-watermark.module.css";
import { useView } from "./view";
import { useWatermark } from "./watermark";

/** So many cover the largest sheet; what is beyond its edges is not printed. */
const PLACES = Array.from({ length: 12 }, (_, index) => index);

/** 水印 on every sheet that is printed of a page: what stands fixed is drawn on each. */
export function PaperWatermark() {
  const isPrinting = usePrinting();
  // Anew for each printing: it says when that was.
  return <Sheet key={String(isPrinting)} />;
}

function Sheet() {
  const { isOn, words } = useWatermark();
  const { timeZone } = useView().dataset;
  const [at] = useState(() => Date.now());
  if (!isOn) return null;
  const text = watermarkText(words, at, timeZone);
  return (
    <div className={styles["sheet"]} aria-hidden="true">
      {PLACES.map((place) => (
        <span key={place} className={styles["text"]}>
          {text}
        </span>
      ))}
    </div>
  );
}
