/** 账户: accounts, links of walls, who reads, the office itself, and the log. */
import { type AccountsView, accountsViews, readAccountsView } from "../../navigation/work-pages";
import { Lead } from "../../panels/lead";
import { LogView } from "../../panels/work/log-view";
import { OfficeView } from "../../panels/work/office/office-view";
import { People } from "../../panels/work/people";
import { ReadingRights } from "../../panels/work/reading-rights";
import { ViewChoice } from "../../panels/work/view-choice";
import { WallLinks } from "../../panels/work/wall-links";
import { useAccount, useWork } from "../../panels/work/work";
import work from "../../panels/work/work.module.css";

/** One view at a time; a reviewer has the log alone. */
export function AccountsPage() {
  const { search, setParams } = useWork();
  const { role } = useAccount();
  const view = readAccountsView(search, role);
  return (
    <>
      <Lead sentence={role === "administrator" ? SENTENCES[view] : "记录"} line={LINES[view]} />
      {accountsViews(role).length > 1 && (
        <div className={work["views"]}>
          <ViewChoice
            legend="管理的哪一部分"
            label="看"
            options={accountsViews(role)}
            value={view}
            onChange={(next) =>
              setParams({ view: next === "people" ? undefined : next, about: undefined })
            }
          />
        </div>
      )}
      <div className={work["page"]}>
        <View view={view} />
      </div>
    </>
  );
}

const SENTENCES: Readonly<Record<AccountsView, string>> = {
  people: "账户和权限",
  links: "账户和权限",
  settings: "账户和权限",
  office: "本单位",
  log: "账户和权限",
};

const LINES: Readonly<Record<AccountsView, string>> = {
  people: "谁能填报、审核、管理；停用的账户不删，做过的事都在记录里。",
  links: "大屏不用账户，各用各的只读链接，可以单独停用。",
  settings: "谁能看已经发布的数。",
  office: "报送日、单位和口径；每次改动都在记录里。",
  log: "谁在什么时候做了什么。",
};

function View({ view }: { readonly view: AccountsView }) {
  switch (view) {
    case "people":
      return <People />;
    case "links":
      return <WallLinks />;
    case "settings":
      return <ReadingRights />;
    case "office":
      return <OfficeView />;
    case "log":
      return <LogView />;
  }
}
