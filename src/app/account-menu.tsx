/** Who is signed in, at the right of every header: 登录, or name and role with the pages of the staff. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ROLE_WORD } from "../domain/submissions/roles";
import { sessionQuery } from "../data/work/work-queries";
import { ACCOUNT_PATH, LOGIN_PATH, WORK_PAGES } from "../navigation/work-pages";
import { useSignOut } from "../panels/work/use-sign-out";
import { WorkContext, useAccount, useWork } from "../panels/work/work";
import { useView } from "../panels/view";
import { tellSignedIn } from "../panels/watermark";
import { Menu } from "../ui/menu";
import { meantAddress } from "./page-address";
import { useWorkAt } from "./work-at";
import styles from "./account-menu.module.css";

/** At a desk: asks who it is; nothing stands there while that is not known. */
export function DeskAccountMenu() {
  const { backend, search } = useView();
  const { data } = useQuery(sessionQuery(backend));
  const work = useWorkAt({ backend, search }, data ?? null);
  return (
    work && (
      <WorkContext value={work}>
        <AccountMenu />
      </WorkContext>
    )
  );
}

/** The same on the pages of the staff, which know already. */
export function AccountMenu() {
  const { session, href } = useWork();
  const name = session.account?.display ?? null;
  useEffect(() => tellSignedIn(name), [name]);
  if (session.account !== null) return <SignedIn />;
  return (
    <a className={styles["login"]} href={href(LOGIN_PATH, { to: meantAddress() })}>
      登录
    </a>
  );
}

function SignedIn() {
  const { href, go } = useWork();
  const { display, role } = useAccount();
  const signOut = useSignOut();
  const pages = [
    ...WORK_PAGES.filter(({ roles }) => roles.includes(role)),
    { path: ACCOUNT_PATH, name: "我的账户", view: undefined },
  ];
  const items = pages.map(({ path, view, name }) => ({
    key: name,
    label: name,
    href: href(path, { view }),
    onSelect: () => go(path, { view }),
  }));
  return (
    <Menu
      trigger={{ look: "plain", label: `${display}（${ROLE_WORD[role]}）` }}
      items={[...items, { key: "out", label: "退出登录", onSelect: () => void signOut() }]}
    />
  );
}
