/** The header of the pages of an office's staff. */
import { DEMO_WORDS } from "../domain/facts/dataset";
import { LOGIN_PATH, WORK_PAGES } from "../navigation/work-pages";
import { useWork } from "../panels/work/work";
import { Tag } from "../ui/notice";
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
