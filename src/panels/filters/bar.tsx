import { useIsFetching, useQueryClient } from "@tanstack/react-query";
import { BASES, BASIS_WORD } from "../../domain/facts/period";
import { lampRuleWords } from "../../domain/facts/policy";
import { monthsInQuarter } from "../../domain/facts/scope";
import { useAnnounce } from "../../ui/announce";
import { IconButton, TextButton } from "../../ui/button";
import { useCopy } from "../../ui/use-copy";
import { LinkIcon, RefreshIcon } from "../../ui/icons";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { Popup } from "../../ui/popup";
import { Segmented } from "../../ui/segmented";
import { KeptDefault } from "./kept-default";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./bar.module.css";
import {
  Chips,
  DirectSelect,
  MonthSelect,
  QuarterSelect,
  RegionSelect,
  UnitSelect,
} from "./choices";

/**
 * Quarter, basis, month, units, and what to do with the view. Every choice is a history entry. On a
 * phone all but the quarter is in a sheet.
 */
export function FilterBar() {
  const isPhone = useMediaQuery(PHONE);
  return (
    <div className={styles["bar"]} role="region" aria-label="筛选">
      <RegionSelect />
      <QuarterSelect />
      {isPhone ? <FilterSheet /> : <Choices />}
      <KeptDefault />
      <div className={styles["end"]}>
        <LampRule />
        <Refresh />
        <CopyLink />
      </div>
    </div>
  );
}

function Choices() {
  const { dataset, scope, choose } = useView();
  return (
    <>
      <Segmented
        legend="累计或当季"
        options={BASES.map((value) => ({ value, label: BASIS_WORD[value] }))}
        value={scope.basis}
        onChange={(basis) => choose({ basis })}
      />
      {monthsInQuarter(dataset, scope.quarter).length > 1 && <MonthSelect />}
      <UnitSelect />
      <DirectSelect />
      <Chips />
      <Reset />
    </>
  );
}

function FilterSheet() {
  const { scope } = useView();
  const value = `${BASIS_WORD[scope.basis]}，${scope.counties ? `所选${scope.counties.length}个` : "全部"}`;
  return (
    <Popup trigger={{ label: "筛选", value }} title="筛选" showTitle>
      {() => (
        <div className={styles["sheet"]}>
          <Choices />
        </div>
      )}
    </Popup>
  );
}

function LampRule() {
  const { dataset } = useView();
  return (
    <>
      <span className={styles["rule"]}>灯：{lampRuleWords(dataset.policy)}</span>
      <ViewLink path="/policy" className={styles["policy"]}>
        口径说明
      </ViewLink>
    </>
  );
}

function Reset() {
  const { reset } = useView();
  return reset && <TextButton onClick={reset}>重置</TextButton>;
}

function Refresh() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const fetching = useIsFetching() > 0;
  const refresh = async () => {
    await client.refetchQueries({ type: "active" });
    const failed = client
      .getQueryCache()
      .findAll({ type: "active" })
      .some(({ state }) => state.status === "error");
    announce(failed ? "没有全部读到，页面保留最后一次读到的数据" : "已刷新");
  };
  return (
    <IconButton
      label={fetching ? "正在刷新" : "刷新"}
      aria-disabled={fetching}
      onClick={() => void (fetching ? null : refresh())}
    >
      <RefreshIcon />
    </IconButton>
  );
}

function CopyLink() {
  const { permalink } = useView();
  const copyText = useCopy();
  const copy = () => {
    const link = permalink();
    copyText(link, "已复制链接", `请手工复制：${link}`);
  };
  return (
    <IconButton label="复制链接" onClick={copy}>
      <LinkIcon />
    </IconButton>
  );
}
