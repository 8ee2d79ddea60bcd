import { type ReactNode, useState } from "react";
import { explain, explanationText, numberText } from "../../domain/wording/explain/explain";
import type { Explanation } from "../../domain/wording/explain/explanation";
import { explainProjectNumber } from "../../domain/wording/explain/project-number";
import { TextButton } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import { ProjectsBehindLink } from "../ledger/projects-behind-link";
import { useView } from "../view";
import type { Subject } from "./subject";
import styles from "./explanation-content.module.css";

/** What 数字由来 says: the formula, who is in it and who isn't, the rules, the source. */
export function ExplanationContent({ subject }: { subject: Subject }) {
  const explanation =
    "project" in subject
      ? explainProjectNumber(subject.project)
      : explain(subject.snapshot, subject.of);
  const { title, period, value, parts, warnings, sections } = explanation;
  return (
    <>
      <p className={styles["what"]}>
        {title}　{period}
      </p>
      <div className={styles["equation"]}>
        <span className={styles["value"]}>{value}</span>
        {parts && (
          <>
            <span aria-hidden="true">＝</span>
            <span className={styles["fraction"]}>
              <span>{parts.numerator}</span>
              <span>
                <span className="visually-hidden">除以</span>
                {parts.denominator}
              </span>
            </span>
          </>
        )}
      </div>
      {warnings.map((warning) => (
        <p key={warning} className={styles["warning"]}>
          {warning}
        </p>
      ))}
      <dl className={styles["sections"]}>
        {sections.map(({ label, text }) => (
          <Section key={label} label={label} text={text} />
        ))}
        <Units explanation={explanation} />
      </dl>
      <Actions explanation={explanation}>
        {"of" in subject && <ProjectsBehindLink {...subject} />}
      </Actions>
    </>
  );
}

function Section({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Units({ explanation: { units } }: { explanation: Explanation }) {
  const [open, setOpen] = useState(false);
  if (units.length === 0) return null;
  const top = units.slice(0, 3).map(({ name, text }) => `${name}${text}`);
  return (
    <>
      <dt>各单位</dt>
      <dd>
        {open ? (
          <div
            className={styles["units"]}
            tabIndex={0}
            role="region"
            aria-label="各单位的数，可滚动"
          >
            <ul>
              {units.map(({ name, text, at }) => (
                <li key={`${name} ${text}`}>
                  <span>{name}</span>
                  <span>{text}</span>
                  {at !== "" && <span className={styles["at"]}>{at}</span>}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <>
            {top.join("；")}
            {units.length > top.length ? "；… " : " "}
          </>
        )}
        {units.length > top.length && (
          <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "收起" : `全部${units.length}个`}
          </TextButton>
        )}
      </dd>
    </>
  );
}

function Actions({ explanation, children }: { explanation: Explanation; children: ReactNode }) {
  const { permalink } = useView();
  const copy = useCopy();
  return (
    <div className={styles["actions"]}>
      {children}
      <TextButton onClick={() => copy(numberText(explanation), "已复制数字")}>复制</TextButton>
      <TextButton onClick={() => copy(explanationText(explanation), "已复制说明")}>
        复制说明
      </TextButton>
      <TextButton onClick={() => copy(permalink(), "已复制链接")}>复制链接</TextButton>
    </div>
  );
}
