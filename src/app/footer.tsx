import { publishedWords } from "../domain/facts/version";
import { useView } from "../panels/view";
import styles from "./footer.module.css";

/** The two rules every number on the page follows, and the version that they come from. */
export function Footer() {
  const { dataset } = useView();
  return (
    <footer className={styles["footer"]} data-frame="">
      <p>
        比率＝Σ分子 ÷
        Σ分母，只计两项都已报的单位。未报不是零，不计入合计。卡片和表格里的数字都可以点开看由来。红、黄、绿只用于灯。
      </p>
      <p>
        数据版本 {dataset.revision}
        {dataset.version && `，${publishedWords(dataset.version, dataset.timeZone)}`}
      </p>
    </footer>
  );
}
