/** Names with numbers in them (2026年二季度集中开工, 第十二批) in the order of these. */

const DIGITS = "零一二三四五六七八九";

/** By numbers and letters: 一 before 二 before 三, 第9批 before 第10批 and 第九批 before 第十批. */
export function compareNumbered(a: string, b: string): number {
  return withDigits(a).localeCompare(withDigits(b), "zh", { numeric: true });
}

/** 第十二批 → 第12批, up to 九十九. */
function withDigits(name: string): string {
  return name.replaceAll(
    /[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]/g,
    (text) => {
      const [tens, ones] = text.includes("十") ? text.split("十") : ["零", text];
      return String(digit(tens, 1) * 10 + digit(ones, 0));
    },
  );
}

function digit(text: string | undefined, otherwise: number): number {
  return text ? DIGITS.indexOf(text) : otherwise;
}
