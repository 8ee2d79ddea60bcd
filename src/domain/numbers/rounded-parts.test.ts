import fc from "fast-check";
import { expect, test } from "vitest";
import { formatYi } from "./format";
import { areRoundedApart } from "./rounded-parts";

test.each([
  ["0.4 + 0.4 is 0.9", [4400, 4400], 8800, 1, true],
  ["0.5 + 0.5 is 0.9", [4600, 4600], 9200, 1, true],
  ["the same with two decimals", [4400, 4400], 8800, 2, false],
  ["0.444 + 0.444 with two decimals", [4444, 4444], 8888, 2, true],
  ["what rounds without a rest", [5000, 7000], 12_000, 1, false],
  ["roundings that cancel each other", [4400, 5600], 10_000, 1, false],
  ["a small part that shows its digit: 0.03 + 1.0 is 1.0", [300, 10_000], 10_300, 1, true],
  ["a correction: −0.4 + 1.0 is 0.5", [-4400, 9600], 5200, 1, true],
  ["a total that is not their sum", [4400, 4400], 9900, 1, false],
  ["one part", [4444], 4444, 1, false],
  ["no part", [], 0, 1, false],
])("%s", (_, parts, total, decimals, expected) => {
  expect(areRoundedApart(parts, total, decimals)).toBe(expected);
});

test("it is so exactly where a reader who adds up what is shown finds another total", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -20_000, max: 2_000_000 }), { maxLength: 15 }),
      (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const read = (wan: number) =>
          Math.round(Number(formatYi(wan).replace("−", "-").replaceAll(",", "")) * 10_000);
        const added = parts.reduce((sum, part) => sum + read(part), 0);
        expect(areRoundedApart(parts, total, 1)).toBe(added !== read(total));
      },
    ),
  );
});
