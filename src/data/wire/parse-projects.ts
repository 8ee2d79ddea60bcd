/**
 * The ledger's answers for its own pages, as domain values. Dates, money, stages and states that do
 * not fit refuse the answer; what only describes falls back and is named (contract section 1).
 */
import { isFilterId } from "../../domain/ledger/filters";
import type {
  LedgerQuality,
  ListedProject,
  ProjectDetail,
  ProjectPage,
} from "../../domain/ledger/listed";
import type { Issue, RedCard } from "../../domain/ledger/project";
import type { LedgerStatistics } from "../../domain/ledger/statistics";
import { parseWire } from "./contract-words";
import { readDescribed } from "./descriptive";
import { readList, toSummary } from "./ledger";
import { DETAIL_DESCRIPTIVE, PAGE_DESCRIPTIVE, QUALITY_DESCRIPTIVE } from "./ledger-descriptive";
import {
  type WireIssue,
  type WireProject,
  projectDetailSchema,
  projectListSchema,
} from "./wire-ledger";
import { qualitySchema, statisticsSchema } from "./wire-statistics";
import { toCode, toMonth } from "./wire-values";

/** `GET /regions/{code}/projects` → a page. Throws `ContractError`. */
export function parseProjectPage(body: unknown): ProjectPage {
  const { wire, problems } = readDescribed(projectListSchema, body, PAGE_DESCRIPTIVE);
  const { total, items, problems: ofList } = readList(wire);
  return {
    total,
    summary: toSummary(wire.summary),
    facets: Object.fromEntries(Object.entries(wire.facets).filter(([id]) => isFilterId(id))),
    projects: items.map(toListed),
    next: wire.next,
    problems: [...problems, ...ofList],
  };
}

/** `GET /projects/{id}` → one project. Throws `ContractError`. */
export function parseProject(body: unknown): ProjectDetail {
  const { wire, problems } = readDescribed(projectDetailSchema, body, DETAIL_DESCRIPTIVE);
  return {
    project: toListed(wire),
    issues: wire.issues.map(toIssue),
    revisions: wire.revisions.map((revision) => ({ ...revision, month: toMonth(revision.month) })),
    parts: (wire.parts ?? []).map(toListed),
    problems,
  };
}

/** `GET /regions/{code}/projects/statistics`: numbers all of it. Throws `ContractError`. */
export function parseStatistics(body: unknown): LedgerStatistics {
  const { issueMonths, ...counts } = parseWire(statisticsSchema, body);
  return {
    ...counts,
    issueMonths: issueMonths.map(({ month, steps }) => ({ month: toMonth(month), steps })),
  };
}

/**
 * `GET /regions/{code}/projects/quality`: a finding by a rule that nobody knows is left out and
 * named. Throws `ContractError`.
 */
export function parseQuality(body: unknown): LedgerQuality {
  const { wire, problems } = readDescribed(qualitySchema, body, QUALITY_DESCRIPTIVE);
  return {
    month: toMonth(wire.month),
    findings: wire.findings.map(({ rule, project, month, found, against }) => ({
      rule,
      project: { ...project, county: toCode(project.county) },
      month: month ? toMonth(month) : null,
      found: found ?? null,
      against: against ?? null,
    })),
    problems,
  };
}

function toListed(wire: WireProject): ListedProject {
  const { library, changes } = wire;
  return {
    id: wire.id,
    name: wire.name,
    formerNames: wire.formerNames,
    county: toCode(wire.county),
    levels: wire.levels,
    kind: wire.kind,
    sector: wire.sector,
    fundSource: wire.fundSource,
    fundsArrived: wire.fundsArrived ?? null,
    totalInvestment: wire.totalInvestment,
    plans: wire.plans.map((plan) => ({ ...plan, curve: plan.curve ?? null })),
    startPlanned: wire.startPlanned,
    startActual: wire.startActual,
    completionPlanned: wire.completionPlanned,
    completionActual: wire.completionActual,
    productionActual: wire.productionActual,
    progressText: wire.progressText ?? null,
    leader: wire.leader,
    unit: wire.unit,
    team: wire.team,
    batchTags: wire.batchTags,
    startRound: wire.startRound,
    redCard: wire.redCard && toRedCard(wire.redCard),
    library: library
      ? {
          level: library.level,
          entered: library.entered ?? null,
          complete: library.complete ?? false,
        }
      : null,
    partOf: wire.partOf ?? null,
    changes: (changes ?? []).map(({ at, kind, was, of }) => ({
      at,
      kind,
      was: was ?? null,
      of: of ?? [],
    })),
    invested: wire.invested.map(({ month, value }) => ({ month: toMonth(month), value })),
    stage: wire.stage,
    lamp: wire.lamp,
    openIssues: wire.openIssues ?? null,
    issueDue: wire.issueDue ?? null,
  };
}

function toRedCard(card: NonNullable<WireProject["redCard"]>): RedCard {
  const { date, deadline, demand, reason, outcome, outcomeAt } = card;
  return {
    date,
    deadline,
    ...(demand && { demand }),
    ...(reason && { reason }),
    outcome,
    outcomeAt: outcomeAt ?? null,
  };
}

function toIssue(wire: WireIssue): Issue {
  return {
    id: wire.id,
    kind: wire.kind,
    text: wire.text,
    raised: wire.raised,
    raisedBy: wire.raisedBy,
    assigned: wire.assigned ?? null,
    responsibleUnit: wire.responsibleUnit ?? null,
    dueBy: wire.dueBy ?? null,
    rectified: wire.rectified ?? null,
    closed: wire.closed ?? null,
    recursOf: wire.recursOf ?? null,
    recursIn: wire.recursIn ?? null,
    repeat: wire.repeat ?? 0,
    listed: wire.listed ?? false,
    ...(wire.listings && { listings: wire.listings }),
    urges: wire.urges ?? [],
  };
}
