/** 我的账户: who one is here, and what one may do about it. */
import { useQuery } from "@tanstack/react-query";
import { ROLE_WORD } from "../../domain/submissions/roles";
import { submissionsQuery } from "../../data/work/work-queries";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { OwnSessions } from "./own-sessions";
import { PasswordForm } from "./password-form";
import { useSignOut } from "./use-sign-out";
import { useAccount, useWork } from "./work";
import styles from "./work.module.css";

/** The panels of the page. Where a gateway signs in there is no password and no session here. */
export function OwnAccount() {
  const { ways } = useWork().session;
  const announce = useAnnounce();
  return (
    <>
      <Who />
      {ways.password && (
        <>
          <Panel title="改密码" label="改密码">
            <div className={styles["narrow"]}>
              <PasswordForm onDone={() => announce("密码已改，别处的登录已退出")} />
            </div>
          </Panel>
          <OwnSessions />
        </>
      )}
    </>
  );
}

function Who() {
  const { backend } = useWork();
  const account = useAccount();
  const signOut = useSignOut();
  const { data } = useQuery({ ...submissionsQuery(backend, null), enabled: account.unit !== null });
  const unit = data?.units.find(({ code }) => code === account.unit)?.name ?? account.unit;
  return (
    <Panel title={account.display} label="我的账户">
      <div className={styles["stack"]}>
        <dl className={styles["facts"]}>
          <dt>用户名</dt>
          <dd>{account.name}</dd>
          <dt>角色</dt>
          <dd>{ROLE_WORD[account.role]}</dd>
          {unit !== null && (
            <>
              <dt>单位</dt>
              <dd>{unit}</dd>
            </>
          )}
        </dl>
        <div className={styles["actions"]}>
          <Button onClick={() => void signOut()}>退出登录</Button>
        </div>
      </div>
    </Panel>
  );
}
