/** 系统设置: once, by the link that the server gave. */
import { Lead } from "../../panels/lead";
import { FirstSteps, NoSetUp } from "../../panels/work/first-steps";
import { useWork } from "../../panels/work/work";
import styles from "./setup-page.module.css";

/** The token stands in the address, so that the page can be opened anew; it is worth nothing then. */
export function SetupPage() {
  const { session, search } = useWork();
  const token = search["token"];
  return (
    <>
      <Lead
        sentence="第一次使用：建一个管理员账户，再建立本单位"
        line="做完这两步，设置链接就失效。以后的账户由管理员建。"
      />
      <div className={styles["page"]}>
        {session.isSetUp || token === undefined ? (
          <NoSetUp isSetUp={session.isSetUp} />
        ) : (
          <FirstSteps token={token} />
        )}
      </div>
    </>
  );
}
