/** Setting an office up: the administrator's account, then the office. */
import { useState } from "react";
import { type SetUp, setUp } from "../../data/work/work-actions";
import { readerChanged } from "../../data/work/work-queries";
import type { Journal } from "../../office/journal";
import { WordedError } from "../../lib/worded-error";
import { useQueryClient } from "@tanstack/react-query";
import { ACCOUNTS_PATH } from "../../navigation/work-pages";
import { FirstAccount } from "./first-account";
import { FirstOffice } from "./first-office";
import { saidOf } from "./said";
import { useWork } from "./work";
import styles from "./work.module.css";

export interface FirstStepsProps {
  /** Of the set-up link. */
  readonly token: string;
}

type FirstAccount = SetUp["account"];

/** Nothing is sent before both are there; what is refused then leaves everything as it was written. */
export function FirstSteps({ token }: FirstStepsProps) {
  const { backend, go } = useWork();
  const client = useQueryClient();
  const [account, setAccount] = useState<FirstAccount | null>(null);
  const [isAccountOpen, setIsAccountOpen] = useState(true);
  const make = async (office: SetUp["office"]) => {
    if (account === null) return;
    const session = await setUp(backend, { token, account, office }).catch((error: unknown) => {
      throw new WordedError(saidOf(error));
    });
    go(ACCOUNTS_PATH);
    await readerChanged(client, backend, session);
  };
  return (
    <div className={styles["page"]}>
      {/* Hidden, not gone: what was written stays. */}
      <div hidden={!isAccountOpen}>
        <FirstAccount
          isShown={isAccountOpen}
          onNext={(made) => {
            setAccount(made);
            setIsAccountOpen(false);
          }}
        />
      </div>
      {account !== null && (
        <div hidden={isAccountOpen} className={styles["stack"]}>
          <FirstOffice
            isShown={!isAccountOpen}
            administrator={account.display}
            onBack={() => setIsAccountOpen(true)}
            onJournal={(journal: Journal) => make({ journal: [...journal] })}
            onInvented={() => make({ invented: true })}
          />
        </div>
      )}
    </div>
  );
}
