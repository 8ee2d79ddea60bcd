import { expect, test } from "vitest";
import { officeOf, printed, record, shown, unitNamed, units, view } from "../fixtures/build";
import { headlineRate, rateOf } from "./rate";
import { headlineStanding, unitStanding } from "./standing";

const RECORDS = [
  record("u1", "2020-06", { "starts.done": 1, "starts.planned": 10 }),
  record("u2", "2020-06", { "starts.done": 2, "starts.planned": 10 }),
  record("u1", "2020-09", { "starts.done": 4, "starts.planned": 10 }),
  record("u2", "2020-09", { "starts.done": 9, "starts.planned": 10 }),
];
const OFFICE = officeOf({ units: units(2), records: RECORDS });

test("how a unit stands is one answer for every choice of units, and for the way back", () => {
  const all = view(OFFICE);
  const [one, back] = [view(OFFICE, { counties: ["u1"] }), view(OFFICE)];
  const standingIn = (snapshot: typeof all) =>
    unitStanding(snapshot, "start", unitNamed(snapshot, "u1"));
  expect(standingIn(one)).toBe(standingIn(all));
  expect(standingIn(back)).toBe(standingIn(all));
});

test("what is remembered of one view is never said of another", () => {
  const views = [
    view(OFFICE),
    view(OFFICE, { counties: ["u1"] }),
    view(OFFICE, { counties: ["u2"] }),
    view(OFFICE, { quarter: "2020Q2" }),
    view(OFFICE, { basis: "quarter" }),
  ];
  const rates = () => views.map((snapshot) => shown(headlineStanding(snapshot, "start").rate));
  expect(rates()).toEqual(["65.0%", "40.0%", "90.0%", "15.0%", "50.0%"]);
  expect(rates()).toEqual(["65.0%", "40.0%", "90.0%", "15.0%", "50.0%"]);
});

test("the same facts by other rules are asked anew", () => {
  const records = [record("u1", "2020-09", { "completions.done": 1, "completions.planned": 2 })];
  const total = record("u1", "2020-09", { "projects.total": 4 });
  const office = officeOf({ units: units(1), records: [...records, total] });
  const { dataset } = office;
  const byTotal = {
    ...dataset,
    policy: { ...dataset.policy, completionDenominator: "total" as const },
  };
  const rateIn = (of: typeof dataset) =>
    shown(rateOf(view({ ...office, dataset: of }), "completion"));
  expect([rateIn(dataset), rateIn(byTotal), rateIn(dataset)]).toEqual(["50.0%", "25.0%", "50.0%"]);
});

test("a printed month stands for the whole region alone", () => {
  const office = officeOf({
    units: units(2),
    records: [
      record("u1", "2020-07", { "investment.done": 3, "investment.planned": 10 }),
      record("u2", "2020-07", { "investment.done": 5, "investment.planned": 10 }),
    ],
    printed: [
      printed("root", "2020-08", "investment.done", 12),
      printed("root", "2020-08", "investment.planned", 20),
    ],
  });
  const rate = (snapshot: ReturnType<typeof view>) =>
    shown(headlineRate(snapshot, "investment").rate);
  const [all, one] = [view(office), view(office, { counties: ["u1"] })];
  expect([all, one].map(({ periods }) => periods.investment?.month)).toEqual([
    "2020-08",
    "2020-07",
  ]);
  expect([rate(all), rate(one)]).toEqual(["60.0%", "30.0%"]);
});
