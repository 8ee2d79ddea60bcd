import fc from "fast-check";
import { expect, test } from "vitest";
import { numbersOfText, textOfNumbers } from "./number-text";

test("numbers come back as they were, through JSON and UTF-8 too", () => {
  const number = fc.oneof(
    fc.nat({ max: 200 }),
    fc.nat({ max: 434_999_999 }),
    fc.constantFrom(0, 0x6fff, 0x7000, 0x7fff, 0x8000),
  );
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const text = JSON.stringify(textOfNumbers(numbers));
      const back: string = JSON.parse(new TextDecoder().decode(new TextEncoder().encode(text)));
      expect([...numbersOfText(back)]).toEqual(numbers);
      expect(back).not.toMatch(/[\0\p{Surrogate}]/u);
    }),
  );
});

test("small ones take a character each; what is no such number is refused", () => {
  expect(textOfNumbers([0, 1, 33])).toBe(" !A");
  for (const wrong of [-1, 0.5, NaN, 2 ** 31])
    expect(() => textOfNumbers([wrong])).toThrow(/no number/);
});
