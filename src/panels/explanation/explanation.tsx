/** 数字由来: one popover for every number of a page; its content is loaded when it is first opened. */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  createContext,
  use,
  useCallback,
  useMemo,
  useState,
} from "react";
import { describeFailure } from "../../data/failure";
import { lazyPart } from "../../lib/lazy-part";
import { AnchoredPopover } from "../../ui/anchored-popover";
import { isMarked } from "../../ui/press";
import { usePart } from "../../ui/use-part";
import styles from "./explanation.module.css";
import { FailureMessage } from "../trouble/failure-message";
import type { Subject } from "./subject";

const content = lazyPart(
  "数字由来",
  async () => (await import("./explanation-content")).ExplanationContent,
);
const pressContent = () => void content.press().catch(() => undefined);

type Open = (anchor: HTMLElement, subject: Subject) => void;

const OpenContext = createContext<Open>(() => undefined);

interface Shown {
  readonly anchor: HTMLElement;
  readonly subject: Subject;
  /** Each press opens the popover anew: the focus goes in again. */
  readonly turn: number;
}

/** Provides the popover to a page. */
export function ExplanationProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const open = useCallback<Open>((anchor, subject) => {
    const hasFailed = content.state().error !== null;
    // A press on the number whose explanation did not come asks for it again; else it closes what
    // it opened.
    setShown((now) =>
      now?.anchor === anchor && !hasFailed ? null : { anchor, subject, turn: (now?.turn ?? 0) + 1 },
    );
    pressContent();
  }, []);
  const close = useCallback(() => setShown(null), []);
  return (
    <OpenContext value={open}>
      {children}
      <AnchoredPopover
        key={shown?.turn}
        anchor={shown?.anchor ?? null}
        title="数字由来"
        showTitle
        arrow
        width={452}
        onClose={close}
      >
        {shown && <Content subject={shown.subject} />}
      </AnchoredPopover>
    </OpenContext>
  );
}

function Content({ subject }: { subject: Subject }) {
  const { value: ExplanationContent, error } = usePart(content);
  if (error) return <FailureMessage failure={describeFailure(error)} retry={pressContent} />;
  return ExplanationContent ? (
    <ExplanationContent subject={subject} />
  ) : (
    <p className={styles["loading"]}>正在读取…</p>
  );
}

export type ExplainedProps = Subject & {
  /** The number as heard: 全市投资完成率75.2%. The visible text must be part of it. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/**
 * A number that opens its own explanation. A button by role, not by tag: browsers let nobody mark
 * text inside of a `<button>`, and a number is there to be marked and copied.
 */
export function Explained({ label, className, children, ...subject }: ExplainedProps) {
  const open = use(OpenContext);
  const classes = useMemo(
    () => [styles["number"], className].filter(Boolean).join(" "),
    [className],
  );
  const press = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    if (!isMarked(currentTarget)) open(currentTarget, subject);
  };
  const pressKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!event.repeat) open(event.currentTarget, subject);
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={classes}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={press}
      onKeyDown={pressKey}
    >
      <span className={styles["marked"]}>{children}</span>
    </span>
  );
}
