/** 登录: who it is, a password of one's own where the first was given, then on to where one wanted. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ROLE_WORD } from "../../domain/submissions/roles";
import type { WireSession } from "../../data/wire/work/people";
import { readerChanged } from "../../data/work/work-queries";
import { Panel } from "../grid";
import { PasswordForm } from "./password-form";
import { SignInForm } from "./sign-in-form";
import { OtherWays, TrialAccounts } from "./sign-in-ways";
import { useWork } from "./work";
import styles from "./work.module.css";

export interface SignInProps {
  /** Where to go on then, as the address names it. */
  readonly to: string | null;
}

/** The steps; the page goes on by itself once there is nothing left to do here. */
export function SignIn({ to }: SignInProps) {
  const { backend, session } = useWork();
  const client = useQueryClient();
  // Asked for once: the password just signed in with changes into one of their own.
  const [known, setKnown] = useState<string | null>(null);
  const signedIn = (next: WireSession, password: string | null) => {
    setKnown(password);
    void readerChanged(client, backend, next);
  };
  if (session.account !== null && session.mustChangePassword)
    return (
      <Panel key="password" title="换成自己的密码" label="换成自己的密码">
        <div className={styles["stack"]}>
          <p>{`${session.account.display}（${ROLE_WORD[session.account.role]}），这个密码是别人给的。请先换成只有自己知道的，再往下用。`}</p>
          <PasswordForm
            isFirst
            {...(known !== null && { known })}
            onDone={() =>
              void readerChanged(client, backend, { ...session, mustChangePassword: false })
            }
          />
        </div>
      </Panel>
    );
  return (
    <Panel key="sign-in" title="登录" label="登录">
      <div className={styles["stack"]}>
        {session.ways.password && <SignInForm onSignedIn={signedIn} />}
        <OtherWays to={to} />
        {session.trial && (
          <TrialAccounts accounts={session.trial} onSignedIn={(next) => signedIn(next, null)} />
        )}
        <p className={styles["quiet"]}>
          没有账户或忘了密码，请找本单位的管理员：管理员可以新建账户、重设密码。
        </p>
      </div>
    </Panel>
  );
}
