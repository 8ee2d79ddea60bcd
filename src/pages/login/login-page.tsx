/** 登录: and then on to the address that was asked for. */
import { useEffect, useState } from "react";
import { returnAddress } from "../../navigation/return-address";
import { parseSearch } from "../../navigation/search";
import { startPath } from "../../navigation/work-pages";
import { Lead } from "../../panels/lead";
import { SignIn } from "../../panels/work/sign-in";
import { NotSetUp } from "../../panels/work/not-set-up";
import { useWork } from "../../panels/work/work";
import { Notice } from "../../ui/notice";
import styles from "./login-page.module.css";

/** Who is signed in already, with a password of their own, has nothing to do here. */
export function LoginPage() {
  const { session, search, go } = useWork();
  const { account, mustChangePassword, isSetUp } = session;
  const to = search["to"] ?? null;
  // Of who has just signed out the account may still be known for a moment.
  const [isLeaving, setIsLeaving] = useState(search["out"] !== undefined);
  if (isLeaving && account === null) setIsLeaving(false);
  const isDone = account !== null && !mustChangePassword && !isLeaving;
  useEffect(() => {
    if (!isDone) return;
    const { origin } = window.location;
    const base = new URL(document.baseURI).pathname;
    const wanted = to === null ? null : returnAddress(to, { origin, base });
    if (wanted) go(wanted.path, parseSearch(wanted.query), true);
    else go(startPath(account.role), {}, true);
  }, [isDone, account, to, go]);
  if (!isSetUp) return <NotSetUp />;
  if (isDone) return <Lead sentence="已登录" line="正在打开…" />;
  return (
    <div className={styles["page"]}>
      <h1 className="visually-hidden">登录</h1>
      {search["out"] !== undefined && <Notice>已退出登录。</Notice>}
      <SignIn to={to} />
    </div>
  );
}
