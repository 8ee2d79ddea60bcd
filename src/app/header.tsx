import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { DEMO_WORDS } from "../domain/facts/dataset";
import { monthLabel, quarterOf } from "../domain/facts/period";
import { frozenWords } from "../domain/facts/version";
import { ageWords, checkedWords, clockWords, staleWords } from "../domain/wording/times";
import { DATA_PATH, PAGES, WALL_PATH, isWithin } from "../navigation/pages";
import { NewestLink } from "../panels/trouble/failure-message";
import { useView } from "../panels/view";
import { ViewLink } from "../panels/view-link";
import { PHONE, useMediaQuery } from "../ui/media-query";
import { Menu } from "../ui/menu";
import { Tag } from "../ui/notice";
import { useNow } from "../ui/use-now";
import { ThemeMenu } from "./theme-menu";
import styles from "./header.module.css";

/** Where after-first.tsx puts who is signed in. */
export const ACCOUNT_PLACE = "account";

export interface HeaderProps {
  readonly pathname: string;
  /** When the data set was last read or confirmed unchanged, ms. */
  readonly lastReadAt: number;
  /** Whether the last attempt failed. */
  readonly failing: boolean;
}

/** Office, pages, and how fresh the data are. */
export function Header({ pathname, lastReadAt, failing }: HeaderProps) {
  const { runtime, dataset, scope, newest } = useView();
  // Where own workbooks are taken in no figure of the office in view is shown.
  const isOfNoBoard = pathname === DATA_PATH;
  // A wall opened from the newest quarter goes on with the newest.
  const wallPatch =
    newest && scope.quarter === quarterOf(newest) ? { quarter: undefined, asof: undefined } : {};
  return (
    <>
      <header className={styles["header"]} data-frame="">
        <div className={styles["office"]}>{isOfNoBoard ? "重点项目推进看板" : dataset.title}</div>
        <nav aria-label="页面" className={styles["pages"]}>
          {PAGES.map(({ path, name }) => (
            <ViewLink
              key={path}
              path={path}
              current={isWithin(pathname, path)}
              className={styles["page"]}
            >
              <span>
                {name}
                {path === "/report" && <span data-report-count="" />}
              </span>
            </ViewLink>
          ))}
          <ViewLink path={WALL_PATH} patch={wallPatch} className={styles["page"]}>
            大屏
          </ViewLink>
          {runtime.offices && (
            <ViewLink path={DATA_PATH} current={pathname === DATA_PATH} className={styles["page"]}>
              数据
            </ViewLink>
          )}
        </nav>
        <div className={styles["state"]}>
          {!isOfNoBoard && (
            <div className={styles["told"]}>
              <BoardState lastReadAt={lastReadAt} failing={failing} />
            </div>
          )}
          <div className={styles["menus"]}>
            <OfficeMenu />
            <ThemeMenu />
            {/* No box of its own while it is empty. */}
            <span id={ACCOUNT_PLACE} style={{ display: "contents" }} />
          </div>
        </div>
      </header>
      {!isOfNoBoard && <FrozenBand />}
      {!isOfNoBoard && <Band />}
    </>
  );
}

/** Where the figures come from, up to when they are, and when they were last looked at. */
function BoardState({ lastReadAt, failing }: Omit<HeaderProps, "pathname">) {
  const { dataset, newest } = useView();
  return (
    <>
      {dataset.mode === "live" && (
        <span className={styles["source"]} title={dataset.sourceTitle}>
          来源 <b>{dataset.sourceTitle}</b>
        </span>
      )}
      {newest && (
        <span>
          数据截至 <b>{monthLabel(newest)}</b>
        </span>
      )}
      <Freshness lastReadAt={lastReadAt} failing={failing} />
    </>
  );
}

/** Under the header over a version that was asked for: it stays what it was. */
function FrozenBand() {
  const { dataset, backend } = useView();
  const { version, timeZone } = dataset;
  const nowMs = useNow(30_000);
  if (backend.version === undefined || version === null) return null;
  return (
    <p className={`${styles["band"]} ${styles["frozen"]}`} data-frame="">
      <b>{frozenWords(version, { timeZone, nowMs })}</b>
      <NewestLink />
    </p>
  );
}

/** Under the header where the figures are not an office's own server's. */
function Band() {
  const { dataset, mark } = useView();
  const isDemo = dataset.mode === "demo";
  const shown = isDemo
    ? {
        tag: DEMO_WORDS,
        text: `${rootName(dataset)}及所属县（市、区）均为虚构，全部数字由程序生成，仅供试用。`,
      }
    : mark;
  if (shown === null) return null;
  return (
    <p
      role="region"
      aria-label={shown.tag}
      className={`${styles["band"]} ${isDemo ? styles["demo"] : ""}`}
      data-frame=""
    >
      <Tag>{shown.tag}</Tag>
      <span>{shown.text}</span>
    </p>
  );
}

function rootName({ regions, root }: ReturnType<typeof useView>["dataset"]): string {
  return regions.find(({ code }) => code === root)?.name ?? root;
}

/** 10:24已核对: the oldest reading on the page; named as old when a check failed or is long ago. */
function Freshness({ lastReadAt, failing }: { lastReadAt: number; failing: boolean }) {
  const { runtime, dataset } = useView();
  const client = useQueryClient();
  // A reading that begins or ends is a reason to look again.
  useIsFetching();
  const now = useNow(30_000);
  const states = client
    .getQueryCache()
    .findAll({ type: "active" })
    .map(({ state }) => state);
  const oldest = Math.min(
    lastReadAt,
    ...states.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0),
  );
  const failed =
    failing || states.some(({ status, dataUpdatedAt }) => status === "error" && dataUpdatedAt > 0);
  const checked = clockWords(oldest, now, dataset.timeZone);
  if (failed || now - oldest > runtime.staleAfterMs)
    return <Tag>{`${staleWords(ageWords(now - oldest))}，最后核对${checked}`}</Tag>;
  return <span>{checkedWords(checked)}</span>;
}

/** Only where no server is: a change of office starts from that office's own defaults. */
function OfficeMenu() {
  const { runtime, dataset, office, href, go } = useView();
  const isPhone = useMediaQuery(PHONE);
  if (!runtime.offices) return null;
  const current = runtime.offices.find(({ id }) => id === office);
  const clean = {
    quarter: undefined,
    asof: undefined,
    counties: undefined,
    region: undefined,
    direct: undefined,
    version: undefined,
  };
  const items = runtime.offices.map(({ id, name }) => ({
    key: id,
    label: name,
    hint: id === office ? "当前" : "",
    href: href("/", { ...clean, office: id }),
    onSelect: () => go("/", { ...clean, office: id }),
  }));
  return (
    <Menu
      trigger={{
        look: "plain",
        label: `${isPhone ? "" : "单位："}${current?.name ?? dataset.title}`,
      }}
      items={items}
    />
  );
}
