/** 我的账户. */
import { ROLE_WORD } from "../../domain/submissions/roles";
import { Lead } from "../../panels/lead";
import { OwnAccount } from "../../panels/work/own-account";
import { useAccount } from "../../panels/work/work";
import work from "../../panels/work/work.module.css";

export function AccountPage() {
  const { display, role } = useAccount();
  return (
    <>
      <Lead sentence="我的账户" line={`${display}，${ROLE_WORD[role]}`} />
      <div className={work["page"]}>
        <OwnAccount />
      </div>
    </>
  );
}
