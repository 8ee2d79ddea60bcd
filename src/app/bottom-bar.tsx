import { PAGES, isWithin } from "../navigation/pages";
import { ViewLink } from "../panels/view-link";
import styles from "./bottom-bar.module.css";

/** The pages on a phone, within reach of the thumb. */
export function BottomBar({ pathname }: { pathname: string }) {
  return (
    <nav aria-label="页面（底部）" className={styles["bar"]}>
      {PAGES.map(({ path, short }) => (
        <ViewLink
          key={path}
          path={path}
          current={isWithin(pathname, path)}
          className={styles["page"]}
        >
          <span>
            {short}
            {path === "/report" && <span data-report-count="" />}
          </span>
        </ViewLink>
      ))}
    </nav>
  );
}
