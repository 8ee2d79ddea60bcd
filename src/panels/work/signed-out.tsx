/** The session has ended while somebody was at work: they sign in over the page, which stays. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { WireAccount } from "../../data/wire/work/people";
import { readerChanged } from "../../data/work/work-queries";
import { useAnnounce } from "../../ui/announce";
import { TextButton } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { StatusStrip } from "../../ui/notice";
import { SignInForm } from "./sign-in-form";
import { OtherWays } from "./sign-in-ways";
import { useWork } from "./work";
import styles from "./work.module.css";

export interface SignedOutProps {
  /** Who was signed in. */
  readonly account: WireAccount;
  /** A gateway took the session: only the address opened anew brings its sign-in page. */
  readonly isByGateway: boolean;
}

/** The form opens by itself; put away, a strip above the page leads back to it. */
export function SignedOut({ account, isByGateway }: SignedOutProps) {
  const { backend, session } = useWork();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(!isByGateway);
  const open = () => {
    if (isByGateway) window.location.reload();
    else setIsOpen(true);
  };
  return (
    <div className={styles["strip"]}>
      <StatusStrip
        strong="登录已失效"
        text="本页填的内容还在，重新登录以后接着做；先登录，再保存。"
        action={<TextButton onClick={open}>重新登录</TextButton>}
      />
      <Dialog isOpen={isOpen} title="登录已失效，请重新登录" onClose={() => setIsOpen(false)}>
        <div className={styles["stack"]}>
          <p>本页填的内容都还在。登录以后请再按一次刚才的按钮。</p>
          {session.ways.password && (
            <SignInForm
              name={account.name}
              onSignedIn={(next) => {
                void readerChanged(client, backend, next);
                announce("已登录，请接着做");
              }}
            />
          )}
          <OtherWays to={null} />
        </div>
      </Dialog>
    </div>
  );
}
