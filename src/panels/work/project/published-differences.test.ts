import { expect, test } from "vitest";
import { ISSUE } from "../../../domain/fixtures/ledger";
import { monthOf } from "../../../domain/facts/period";
import type { Issue, RedCard } from "../../../domain/ledger/project";
import { publishedDifferences } from "./published-differences";

const OPEN: Issue = {
  ...ISSUE,
  id: "i1",
  raised: "2025-09-02",
  assigned: null,
  responsibleUnit: null,
  dueBy: null,
  rectified: null,
  closed: null,
  urges: [],
};
const dealt = (issues: readonly Issue[], redCard: RedCard | null = null) => ({
  issues,
  project: { redCard },
});
const differences = (now: Issue, published: readonly Issue[]) =>
  publishedDifferences(dealt([now]), dealt(published), monthOf(2025, 10)).issues.get("i1");

test("what was done in the board's month waits for a publication, what came after it for a later month", () => {
  expect(differences(OPEN, [OPEN])).toBeUndefined();
  expect(differences({ ...OPEN, closed: "2025-10-31" }, [OPEN])).toBe("unpublished");
  expect(differences({ ...OPEN, closed: "2025-11-01" }, [OPEN])).toBe("later");
  expect(differences({ ...OPEN, raised: "2025-11-01" }, [])).toBe("later");
  expect(differences(OPEN, [])).toBe("unpublished");
  // No day says when it was put on the list.
  expect(differences({ ...OPEN, listed: !OPEN.listed, closed: "2025-11-01" }, [OPEN])).toBe(
    "unpublished",
  );
});

test("so it is with a red card, and with what lifts it", () => {
  const card = { date: "2025-09-30", deadline: "2025-12-31", outcome: null, outcomeAt: null };
  const of = (now: RedCard | null, published: RedCard | null) =>
    publishedDifferences(dealt([], now), dealt([], published), monthOf(2025, 10)).redCard;
  expect([of(card, card), of(null, null)]).toEqual([null, null]);
  expect(of(card, null)).toBe("unpublished");
  expect(of({ ...card, outcome: "已开工", outcomeAt: "2025-11-03" }, card)).toBe("later");
  expect(of({ ...card, date: "2025-11-03" }, null)).toBe("later");
});
