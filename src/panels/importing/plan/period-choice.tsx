import { MenuSelect } from "../../../ui/menu-select";
import { yearsOffered } from "./lists";

export interface YearChoiceProps {
  /** Null where it is still to be said. */
  readonly year: number | null;
  /** Years are offered from the next one on. */
  readonly thisYear: number;
  readonly onChoose: (year: number) => void;
}

/** The year that a table is of. */
export function YearChoice({ year, thisYear, onChoose }: YearChoiceProps) {
  const offered = yearsOffered(thisYear);
  const numbers = year === null || offered.includes(year) ? offered : [...offered, year];
  return <NumberChoice label="年份" word="年" numbers={numbers} value={year} onChoose={onChoose} />;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface MonthChoiceProps {
  readonly month: number | null;
  readonly onChoose: (month: number) => void;
}

/** The last month that a table covers. */
export function MonthChoice({ month, onChoose }: MonthChoiceProps) {
  return <NumberChoice label="截至" word="月" numbers={MONTHS} value={month} onChoose={onChoose} />;
}

interface NumberChoiceProps {
  readonly label: string;
  readonly word: string;
  readonly numbers: readonly number[];
  readonly value: number | null;
  readonly onChoose: (value: number) => void;
}

function NumberChoice({ label, word, numbers, value, onChoose }: NumberChoiceProps) {
  return (
    <MenuSelect
      trigger={{ label, value: value === null ? "请选择" : `${value}${word}` }}
      title={`选择${label}`}
      groups={[
        {
          label,
          options: numbers.map((one) => ({ value: String(one), label: `${one}${word}` })),
        },
      ]}
      value={value === null ? "" : String(value)}
      onChange={(chosen) => onChoose(Number(chosen))}
    />
  );
}
