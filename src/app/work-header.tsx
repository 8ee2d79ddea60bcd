/** The header of the pages of an office's staff. */
import { DEFAULT_TIME_ZONE, DEMO_WORDS } from "../domain/facts/dataset";
import { officeMoment } from "../domain/wording/times";
import { LOGIN_PATH, WORK_PAGES } from "../navigation/work-pages";
import { useWork } from "../panels/work/work";
import { Tag } from "../ui/notice";
import { useNow } from "../ui/use-now";
import { AccountMenu } from "./account-menu";
import { ThemeMenu } from "./theme-menu";
import { herePath } from "./visits";
import { WorkLink } from "../panels/work/work-link";
import head from "./header.module.css";
import own from "./work-frame.module.css";

/** The office, the way to its board, and the pages that the account has. */
export function WorkHeader() {
  const { session } = useWork();
  const { account, office, isSetUp } = session;
  const path = herePath();
  const pages = account ? WORK_PAGES.filter(({ roles }) => roles.includes(account.role)) : [];
  return (
    <>
      <header className={`${head["header"]} ${own["header"]}`} data-frame="">
        <div className={`${head["office"]} ${own["office"]}`}>{office.title}</div>
        <nav aria-label="页面" className={`${head["pages"]} ${own["pages"]}`}>
          {isSetUp && (
            <WorkLink path="/" className={head["page"]}>
              看板
            </WorkLink>
          )}
          {pages.map((page) => (
            <WorkLink
              key={page.name}
              path={page.path}
              params={{ view: page.view }}
              current={path === page.path}
              className={head["page"]}
            >
              {page.name}
            </WorkLink>
          ))}
        </nav>
        {account && <Printed by={account.display} />}
        <div className={`${head["menus"]} ${own["menus"]}`}>
          {(account !== null || (isSetUp && path !== LOGIN_PATH)) && <AccountMenu />}
          <ThemeMenu />
        </div>
      </header>
      {office.mode === "demo" && (
        <p role="region" aria-label={DEMO_WORDS} className={head["band"]} data-frame="">
          <Tag>{DEMO_WORDS}</Tag>
          <span>单位和全部数字均为虚构，仅供试用。</span>
        </p>
      )}
    </>
  );
}

/** On paper: who printed it, and when. */
function Printed({ by }: { readonly by: string }) {
  const at = new Date(useNow(60_000)).toISOString();
  return (
    <p className={`paper-only ${own["printed"]}`}>
      {`${by}打印于${officeMoment(at, DEFAULT_TIME_ZONE)}`}
    </p>
  );
}
