import type { Question } from "../../../importing/draft/draft";
import type { ReviewAction } from "../../../importing/review/act";
import { type Review, unitNameIn } from "../../../importing/review/review";
import { Button } from "../../../ui/button";
import { MenuSelect } from "../../../ui/menu-select";
import styles from "./problems.module.css";

export interface UnitQuestionProps {
  readonly ask: Extract<Question, { kind: "unit" }>;
  readonly review: Review;
  readonly onAct: (action: ReviewAction) => void;
}

/** Which unit a spelling means: those that may be meant as buttons, all of them in a list. */
export function UnitQuestion({ ask, review, onAct }: UnitQuestionProps) {
  const { name, suggestions } = ask;
  const { units } = review.office;
  const choose = (value: string) => {
    const unit = units.find(({ code }) => code === value);
    if (unit) onAct({ kind: "alias", name, unit: unit.code });
  };
  return (
    <div className={styles["answers"]}>
      {suggestions.slice(0, MOST_SUGGESTED).map((code) => (
        <Button key={code} onClick={() => choose(code)}>
          {`是${unitNameIn(review, code)}`}
        </Button>
      ))}
      <MenuSelect<string>
        trigger={{ label: `「${name}」是`, value: "请选择单位" }}
        title={`「${name}」是哪个单位`}
        groups={[
          {
            label: "单位",
            options: units.map((unit) => ({ value: unit.code, label: unit.name })),
          },
        ]}
        value=""
        onChange={choose}
      />
    </div>
  );
}

const MOST_SUGGESTED = 3;
