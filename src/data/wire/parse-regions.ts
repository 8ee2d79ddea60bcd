/**
 * The regions of a data set: every code once, every unit below a region that is listed, no two
 * names alike side by side.
 */
import type { Region } from "../../domain/facts/county";
import type { DataProblem } from "../../domain/facts/data-problem";
import { groupBy } from "../../lib/array";
import { ContractError } from "./contract-error";
import { describeValue } from "./contract-words";
import type { WireDataset } from "./wire";
import { toRegion } from "./wire-to-domain";

type WireRegion = WireDataset["regions"][number];

/**
 * The regions with the names that they are shown by, and what was done to them. Throws a
 * `ContractError` where a sum would depend on a guess: a code given twice, a unit below nothing
 * that is listed, a circle.
 */
export function readRegions({ regions, root }: WireDataset): {
  regions: Region[];
  problems: DataProblem[];
} {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  checkCodes(regions, root);
  checkParents(regions, byCode, root);
  const cleaned = regions.map((region, index) => cleanName(region, index));
  const { named, problems } = tellApart(cleaned.map(({ region }) => region));
  const { shortened, problems: shortProblems } = ownShorts(named);
  return {
    // Above the topmost region there is nothing, whatever it names.
    regions: shortened.map((region) =>
      toRegion(
        region.parent !== null && byCode.has(region.parent) ? region : { ...region, parent: null },
      ),
    ),
    problems: [...cleaned.flatMap(({ problem }) => problem ?? []), ...problems, ...shortProblems],
  };
}

function checkCodes(regions: readonly WireRegion[], root: string): void {
  for (const [code, same] of groupBy(regions, (region) => region.code))
    if (same.length > 1)
      throw new ContractError(
        `regions中代码${code}出现了${same.length}次（${same.map(({ name }) => describeValue(name)).join("、")}），无法判断以哪个为准；每个代码只能出现一次。`,
      );
  if (!regions.some(({ code }) => code === root))
    throw new ContractError(`root 应为regions中的代码，收到“${root}”。`);
  // Without a unit there is nothing that could report: a board of it would say 不适用 of everything.
  if (!regions.some(({ code, parent }) => parent === root && code !== root))
    throw new ContractError(
      `regions 应有root（${root}）直属的单位，收到的${regions.length}个地区中没有一个的parent是它。`,
    );
}

function checkParents(
  regions: readonly WireRegion[],
  byCode: ReadonlyMap<string, WireRegion>,
  root: string,
): void {
  const parents = new Set(regions.map(({ parent }) => parent));
  const above = new Set(chainOf(root, byCode));
  for (const [index, { code, parent }] of regions.entries()) {
    const chain = chainOf(code, byCode);
    if (new Set(chain).size < chain.length)
      throw new ContractError(
        `regions[${index}].parent 上下级成了一个圈：${chain.join("→")}。请改正上级代码。`,
      );
    // A region with units of its own may stand at the top; a unit that is below nothing would be
    // missing from every sum.
    const isPlaced = above.has(code) || (parent === null ? parents.has(code) : byCode.has(parent));
    if (!isPlaced)
      throw new ContractError(
        `regions[${index}].parent 应为regions中的代码，收到${describeValue(parent)}；${code}没有上级，会从合计中漏掉。`,
      );
  }
}

/** The region and all above it; in a circle the first code that comes again stands last. */
function chainOf(code: string, byCode: ReadonlyMap<string, WireRegion>): string[] {
  const chain = [code];
  for (
    let parent = byCode.get(code)?.parent;
    parent !== null && parent !== undefined;
    parent = byCode.get(parent)?.parent
  ) {
    const isKnown = chain.includes(parent);
    chain.push(parent);
    if (isKnown) break;
  }
  return chain;
}

/** Longer than any name of a county: what is longer is not a name. */
const LONGEST_NAME = 40;
/** Controls, and marks that turn the direction of the text after them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

function cleanName(
  region: WireRegion,
  index: number,
): { region: WireRegion; problem: DataProblem | null } {
  const given = region.name.trim();
  const visible = Array.from(given.replace(INVISIBLE, "").trim());
  const problem = (what: string, done: string): DataProblem => ({
    weight: "dropped",
    where: `regions[${index}].name`,
    what: `${region.code}的名称${what}`,
    done,
  });
  if (visible.length === 0)
    return { region: { ...region, name: region.code }, problem: problem("是空白", "已用代码代替") };
  const name =
    visible.length > LONGEST_NAME
      ? `${visible.slice(0, LONGEST_NAME).join("")}…`
      : visible.join("");
  const isCut = visible.length > LONGEST_NAME;
  if (name.includes("\uFFFD"))
    return { region: { ...region, name }, problem: problem("有乱码", "照原样显示；编码应为UTF-8") };
  if (isCut)
    return {
      region: { ...region, name },
      problem: problem(`有${visible.length}个字`, `只显示前${LONGEST_NAME}个字`),
    };
  return {
    region: { ...region, name },
    problem: name === given ? null : problem("中有看不见的字符", "已去掉"),
  };
}

/** Units of one name below one region, or of the region's own name, carry their codes. */
function tellApart(regions: readonly WireRegion[]): {
  named: WireRegion[];
  problems: DataProblem[];
} {
  const nameOf = new Map(regions.map(({ code, name }) => [code, name]));
  const groups = groupBy(regions, ({ parent, name }) => `${parent ?? ""} ${name}`);
  const alike = [...groups.values()].filter(
    ([first, second]) => second || (first?.parent && nameOf.get(first.parent) === first.name),
  );
  const codes = new Set(alike.flat().map(({ code }) => code));
  return {
    named: regions.map((region) =>
      codes.has(region.code) ? { ...region, name: `${region.name}（${region.code}）` } : region,
    ),
    problems: alike.map((same) => ({
      weight: "joined",
      where: "regions",
      what: `${same.map(({ code }) => code).join("、")}${same.length > 1 ? "同名" : "与上级同名"}（${same[0]?.name ?? ""}）`,
      done: "各自保留，名称后加代码区分",
    })),
  };
}

/** Short names without those by which another unit below the same region could be meant. */
function ownShorts(regions: readonly WireRegion[]): {
  shortened: WireRegion[];
  problems: DataProblem[];
} {
  const cleaned = regions.map((region) => ({
    ...region,
    short: region.short?.replace(INVISIBLE, "").trim() || null,
  }));
  const isTaken = ({ code, parent, short }: (typeof cleaned)[number]) =>
    short !== null &&
    cleaned.some(
      (other) =>
        other.code !== code && other.parent === parent && [other.short, other.name].includes(short),
    );
  const taken = new Set(cleaned.filter(isTaken));
  return {
    shortened: cleaned.map((region) => (taken.has(region) ? { ...region, short: null } : region)),
    problems: [...taken].map(({ code, short }) => ({
      weight: "dropped",
      where: "regions",
      what: `${code}的简称${describeValue(short)}也指别的单位`,
      done: "已略去，用全称",
    })),
  };
}
