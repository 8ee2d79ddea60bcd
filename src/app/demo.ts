/**
 * What an address means where no server is: a built-in office, or one of this machine's own. A part
 * that an office with a server never needs.
 */
import { answerLocally } from "../data/exchange";
import { FAULTS } from "../data/client";
import { dismissWorker } from "../data/host/shell-registration";
import { asTyped, choiceProblem, inAddress } from "../domain/facts/choice-problem";
import { lazyPart } from "../lib/lazy-part";
import { optionOf, readAsMeant } from "../navigation/as-meant";
import { ownOfficeId, ownOfficeName } from "../navigation/own-office";
import type { Search } from "../navigation/search";
import { askedVersion } from "../navigation/version-search";
import { whenPainted } from "../panels/figure/first-picture";
import type { Addressed, Office, Runtime } from "../panels/view";
import { DEFAULT_OFFICE } from "./default-office";
import { basePath } from "./page-address";

/** An office that the program brings along. */
type BuiltIn = Pick<Office, "id" | "name">;

const BUILT_IN_MARK = {
  tag: "内置公开数据，非实时",
  text: "取自公开的通报和讲话，出处见“口径说明”；不随来源更新。",
};
const OWN_MARK = {
  tag: "本机数据",
  text: "取自本单位自己的表格，只存在这台电脑的浏览器里。",
};

const own = lazyPart("本机数据", async () => (await import("./own-offices")).ownOffices);

/**
 * The built-in data need no network: the worker that an office's own server left in the app's folder
 * goes. A wall with this machine's own data opens without one, by the same worker.
 */
export async function dropWorker(search: string): Promise<void> {
  const office = new URLSearchParams(search).get("office") ?? "";
  if (ownOfficeId(office) === null) await dismissWorker();
}

/**
 * The runtime over the built-in offices; `follow` keeps it up with those of this machine's own from
 * the first picture on, and tells of every change of their contents.
 */
export function startDemo(
  common: Omit<Runtime, "offices" | "addressed">,
  builtIn: readonly BuiltIn[],
) {
  answerLocally(ownPath(), async (url) => (await own.load()).answer(url));
  const runtimeWith = (ownLabels: readonly BuiltIn[]): Runtime => {
    const offices = [...builtIn, ...ownLabels];
    return { ...common, offices, addressed: (search) => addressed(search, offices) };
  };
  const follow = (show: (runtime: Runtime) => void, onContent: () => void): (() => void) => {
    let stop: (() => void) | null = () => undefined;
    const begin = async () => {
      await whenPainted();
      const { follow: followOwn } = await own.load();
      if (stop === null) return;
      stop = followOwn((labels) => show(runtimeWith(labels.map(asOffice))), onContent);
    };
    // Without them the menu has the built-in ones; an address that names one says what is wrong.
    begin().catch(() => undefined);
    return () => {
      stop?.();
      stop = null;
    };
  };
  return { runtime: runtimeWith([]), follow };
}

function asOffice({ id, name }: BuiltIn): BuiltIn {
  return { id: ownOfficeName(id), name };
}

/** Where the offices of this machine's own answer. */
function ownPath(): string {
  return `${basePath()}own/`;
}

function addressed(search: Search, offices: readonly BuiltIn[]): Addressed {
  const { version, problems } = askedVersion(search);
  const { office: askedOffice, fault: askedFault } = search;
  const found = askedOffice === undefined ? null : officeOf(askedOffice, offices);
  const office = found ?? DEFAULT_OFFICE;
  if (askedOffice !== undefined && found === null)
    problems.push(
      choiceProblem(`${inAddress("单位", asTyped(askedOffice))}不存在`, "已改为演示数据"),
    );
  const fault = optionOf(FAULTS, askedFault ?? "");
  if (askedFault !== undefined && fault === null)
    problems.push(choiceProblem(`${inAddress("故障演示", asTyped(askedFault))}不存在`, "已略去"));
  const ownId = ownOfficeId(office);
  if (ownId !== null)
    return {
      office,
      mark: OWN_MARK,
      backend: { base: `${ownPath()}${ownId}/api/v1`, fault: null, ...version },
      problems,
    };
  const base = `${basePath()}mock/${office}/api/v1`;
  return { office, mark: BUILT_IN_MARK, backend: { base, fault, ...version }, problems };
}

/**
 * One of the list, else what names an office of this machine's own, which may be told of later or
 * be gone: it is never an invented one that stands in its place.
 */
function officeOf(text: string, offices: readonly BuiltIn[]): string | null {
  const ids = offices.map(({ id }) => id);
  return (
    optionOf(ids, text) ?? readAsMeant(text, (name) => (ownOfficeId(name) === null ? null : name))
  );
}
