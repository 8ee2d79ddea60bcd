/** 亮灯: every unit's lamps, in the order of the notice. */
import type { Region } from "../../domain/facts/county";
import { LAMPS, LAMP_LABEL, type Lamp } from "../../domain/rates/lamp";
import { lampRuleWords, printedWord } from "../../domain/facts/policy";
import { type Rate, countyRate, headlineRate, rateCoverage } from "../../domain/rates/rate";
import { RATES, type RateId } from "../../domain/rates/rates";
import { type Standing, headlineStanding, unitStanding } from "../../domain/rates/standing";
import { type Members, type Snapshot, countyMembers } from "../../domain/facts/snapshot";
import {
  coverageWords,
  isUnreported,
  listNames,
  rateAbsenceWord,
  rateText,
} from "../../domain/wording/words";
import { BASIS_WORD, quarterLabel } from "../../domain/facts/period";
import type { Figure, LampRow, LampsBody } from "../figure";
import { printedWords } from "./words";
import { percentNumber } from "../cells";
import { lampsDefinition } from "../definition";
import { emptyBody, fittingMessage, inGroups, stampOf } from "../parts";
import { type StatusEntry, marksByWord, remarksOf } from "../status-words";

/** The figure of the rates that policy gives lamps; empty when no unit has any of them. */
export function lampsFigure(snapshot: Snapshot): Figure {
  const ids = snapshot.policy.lampFor;
  const rows = snapshot.members.regions.map((county) => ({
    county,
    lamps: ids.map((id) => unitStanding(snapshot, id, county).lamp),
  }));
  const lit = rows.some(({ lamps }) => lamps.some((lamp) => lamp !== "none"));
  const anyRate = rows.some(({ county }) =>
    ids.some((id) => countyRate(snapshot, id, county).value !== null),
  );
  return {
    id: "lamps",
    head: "亮灯",
    message: lit ? message(rows) : "没有可亮的灯",
    takeaway: takeaway(rows, ids),
    subtitle: {
      whose: null,
      text: `${quarterLabel(snapshot.scope.quarter)}${BASIS_WORD[snapshot.scope.basis]}，%；${lampRuleWords(snapshot.policy)}`,
    },
    unit: "%",
    notes: ["没有比率的不亮灯。"],
    stamp: {
      ...stampOf(snapshot, [...new Set(ids.map((id) => RATES[id].group))], null),
      definition: lampsDefinition(snapshot, ids),
    },
    body: anyRate
      ? body(snapshot, ids, rows)
      : emptyBody(
          snapshot,
          "investment",
          printedWords(snapshot, headlineRate(snapshot, "investment")),
        ),
  };
}

interface CountyLamps {
  readonly county: Region;
  readonly lamps: readonly Lamp[];
}

function withLamp(rows: readonly CountyLamps[], lamp: Lamp): CountyLamps[] {
  return rows.filter(({ lamps }) => lamps.includes(lamp));
}

function message(rows: readonly CountyLamps[]): string {
  const red = withLamp(rows, "red");
  if (red.length === 0) {
    const yellow = withLamp(rows, "yellow");
    return yellow.length === 0 ? "没有红灯和黄灯" : `没有红灯，${yellow.length}个单位有黄灯`;
  }
  const most = red
    .map(({ county, lamps }) => ({ county, count: lamps.filter((lamp) => lamp === "red").length }))
    .reduce((a, b) => (b.count > a.count ? b : a));
  const head = `${red.length}个单位有红灯`;
  return fittingMessage([
    most.count > 1
      ? `${head}，${most.county.name}${most.count}项`
      : `${head}：${listNames(
          red.map(({ county }) => county.name),
          2,
        )}`,
    head,
  ]);
}

function takeaway(rows: readonly CountyLamps[], ids: readonly RateId[]): string {
  const sentences = ids.flatMap((id, index) => {
    const names = (lamp: Lamp) =>
      rows.filter(({ lamps }) => lamps[index] === lamp).map(({ county }) => county.name);
    const [red, yellow] = [names("red"), names("yellow")];
    if (rows.every(({ lamps }) => lamps[index] === "none")) return [`${RATES[id].name}无灯`];
    const parts = [
      red.length > 0 ? `红灯${red.length}个（${listNames(red)}）` : "",
      yellow.length > 0 ? `黄灯${yellow.length}个` : "",
    ].filter((part) => part !== "");
    return [`${RATES[id].name}${parts.length > 0 ? parts.join("、") : "全部绿灯"}`];
  });
  return `${sentences.join("；")}。`;
}

/** 州级公布 or 11/12个单位已报, for a total that is not the sum of all. */
function originMarks({ policy }: Snapshot, rate: Rate): StatusEntry[] {
  const head = RATES[rate.id].words.heads.named;
  if (rate.printed) return [{ kind: "printed", word: printedWord(policy), head }];
  const coverage = rateCoverage(rate);
  return rate.value && coverage.reported < coverage.expected
    ? [{ kind: "partial", word: coverageWords(coverage), head }]
    : [];
}

function body(snapshot: Snapshot, ids: readonly RateId[], rows: readonly CountyLamps[]): LampsBody {
  const row = (key: string, members: Members, standingFor: (id: RateId) => Standing): LampRow => {
    const cells = ids.map((id) => {
      const { rate, lamp } = standingFor(id);
      const missing = rate.absence !== null && isUnreported(rate.absence);
      const number = rate.value && percentNumber(rate.value);
      return {
        text: rate.absence === null ? rateText(rate) : rateAbsenceWord(id, rate.absence),
        lamp,
        missing,
        number,
        ...(rate.absence && { absent: rate.absence }),
      };
    });
    const marks =
      members.kind === "county"
        ? []
        : ids.flatMap((id) => originMarks(snapshot, standingFor(id).rate));
    const details = ids.map((id, index) => ({
      label: RATES[id].name,
      text: `${cells[index]?.text ?? ""}，${LAMP_LABEL[cells[index]?.lamp ?? "none"]}`,
    }));
    return { key, name: members.word, cells, details, ...remarksOf(marksByWord(marks)) };
  };
  return {
    kind: "lamps",
    columns: ids.map((id, index) => ({
      key: id,
      head: RATES[id].words.heads.named,
      counts: LAMPS.map((lamp) => ({
        lamp,
        count: rows.filter(({ lamps }) => lamps[index] === lamp).length,
      })),
    })),
    groups: inGroups(snapshot, (members) =>
      members.map((county) =>
        row(county.code, countyMembers(county), (id) => unitStanding(snapshot, id, county)),
      ),
    ),
    total: row("total", snapshot.members, (id) => headlineStanding(snapshot, id)),
  };
}
