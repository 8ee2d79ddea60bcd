/** Ways to sign in beside name and password, and the accounts of an office to try. */
import { ROLE_WORD } from "../../domain/submissions/roles";
import type { WireAccount, WireSession } from "../../data/wire/work/people";
import { signIn } from "../../data/work/work-actions";
import { addressOf } from "../../data/addresses";
import { Button, TextButton } from "../../ui/button";
import { Problem } from "./problem";
import { useAct } from "./use-act";
import { useWork } from "./work";
import styles from "./work.module.css";

/** 统一身份认证, or the portal that stands before this server. */
export function OtherWays({ to }: { readonly to: string | null }) {
  const { backend, session } = useWork();
  const { gateway, oidc } = session.ways;
  if (!gateway && oidc === null) return null;
  const query = to === null ? "" : `?to=${encodeURIComponent(to)}`;
  return (
    <div className={styles["actions"]}>
      {oidc !== null && (
        <Button onClick={() => window.location.assign(addressOf(backend, `/session/oidc${query}`))}>
          {oidc}
        </Button>
      )}
      {/* It says with each request who it is: opened anew, it asks. */}
      {gateway && <Button onClick={() => window.location.reload()}>从单位门户登录</Button>}
    </div>
  );
}

/** A reporter signs in by the name of its unit. */
function wordsOf({ role, name }: WireAccount): string {
  return role === "reporter" ? `${name}${ROLE_WORD[role]}` : ROLE_WORD[role];
}

/** The password of all of them, contract section 6. */
const TRIAL_PASSWORD = "demo-demo";

export interface TrialAccountsProps {
  readonly accounts: readonly WireAccount[];
  readonly onSignedIn: (session: WireSession) => void;
}

/** 演示账户: each signs in at one press. */
export function TrialAccounts({ accounts, onSignedIn }: TrialAccountsProps) {
  const { run, problem } = useAct(signIn);
  const enter = async ({ name }: WireAccount) => {
    const session = await run({ name, password: TRIAL_PASSWORD });
    if (session) onSignedIn(session);
  };
  return (
    <section aria-label="演示账户" className={styles["stack"]}>
      <h2>演示账户</h2>
      <p className={styles["quiet"]}>
        {`点一个就登录；密码都是 ${TRIAL_PASSWORD}。在这里做的事只留在这个网页里，刷新网页就从头开始。`}
      </p>
      <ul className={styles["list"]}>
        {accounts.map((account) => (
          <li key={account.id}>
            <span>{`${account.display}　${wordsOf(account)}`}</span>
            <TextButton aria-label={`登录为${account.display}`} onClick={() => void enter(account)}>
              登录
            </TextButton>
          </li>
        ))}
      </ul>
      <Problem>{problem}</Problem>
    </section>
  );
}
