import { type ReactNode, useId } from "react";
import styles from "./figure-shell.module.css";
import { WATERMARK_TEXT } from "../base/text";
import { TitleText } from "./title-text";

export interface FigureShellProps {
  /** 完成投资, or the whole title once there are data. */
  readonly title: string;
  readonly level?: 2 | 3;
  readonly subtitle?: string;
  /**
   * Invented figures: `tagged` says so in the subtitle line, quietly. `watermarked`: the plot does,
   * and the line says it to who hears it; on paper every figure is tagged.
   */
  readonly demo?: "tagged" | "watermarked" | undefined;
  /** One to three sentences: the text alternative. */
  readonly description?: string;
  readonly busy?: boolean;
  /**
   * px that the plot needs. Beside what is higher the panel grows with it a little, never to be
   * mostly blank.
   */
  readonly room?: number | undefined;
  /** Text buttons right of the title. */
  readonly actions?: ReactNode;
  /** Above the plot: the stale strip. */
  readonly notice?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Head, notes, and as much blank as a panel may show to stand as high as its neighbour. */
const MOST_AROUND_PX = 300;

/**
 * The panel every figure stands in, in all of its states: title, subtitle, notice, body, footer.
 */
export function FigureShell({
  title,
  level = 2,
  subtitle,
  demo,
  description,
  busy,
  room,
  actions,
  notice,
  footer,
  children,
}: FigureShellProps): ReactNode {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <figure
      className={styles["figure"]}
      style={
        room === undefined ? undefined : { minHeight: `min(100%, ${room + MOST_AROUND_PX}px)` }
      }
      aria-labelledby={id}
      aria-description={description}
      aria-busy={busy}
    >
      <div className={styles["header"]}>
        <Heading id={id} className={styles["title"]}>
          <TitleText text={title} />
        </Heading>
        {actions ? <div className={styles["actions"]}>{actions}</div> : null}
      </div>
      {/* Always there: the skeleton keeps its room. */}
      <p className={styles["subtitle"]}>
        {demo ? <span className={`${styles["tag"]} ${styles[demo]}`}>{WATERMARK_TEXT}</span> : null}
        {subtitle ? (
          <span>
            <TitleText text={subtitle} />
          </span>
        ) : null}
      </p>
      {notice ? <div className={styles["notice"]}>{notice}</div> : null}
      <div className={styles["body"]}>{children}</div>
      <div className={styles["footer"]}>{footer}</div>
    </figure>
  );
}
