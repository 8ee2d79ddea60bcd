/** 数据: an office's own workbooks become its board, on this machine alone. */
import { useMemo } from "react";
import { asTyped } from "../../domain/facts/choice-problem";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { dayAt } from "../../domain/ledger/day";
import { DATA_VIEWS, type DataView, readDataView } from "../../navigation/data-search";
import { freeId } from "../../office/another-office";
import { mergeClashes } from "../../office/merging";
import { ownOfficeId } from "../../navigation/own-office";
import { Lead } from "../../panels/lead";
import { clashWords } from "../../panels/own/clash-words";
import { FileView } from "../../panels/own/file-view";
import { useDropping } from "../../panels/own/dropping";
import { FirstUse } from "../../panels/own/first-use";
import { FormsView } from "../../panels/own/forms-view";
import { ImportView } from "../../panels/own/import-view";
import { JournalView } from "../../panels/own/journal-view";
import { ProfilesView } from "../../panels/own/profiles-view";
import { OpenFile } from "../../panels/own/open-file";
import { RulesView } from "../../panels/own/rules-view";
import { useAskBeforeLeaving } from "../../panels/own/use-leaving";
import { UnitsView } from "../../panels/own/units-view";
import { useImportQueue } from "../../panels/own/use-import-queue";
import { useOriginal } from "../../panels/own/use-original";
import { type OwnActs, type OwnOffice, useOwnOffice } from "../../panels/own/use-own-office";
import { useView } from "../../panels/view";
import { Button } from "../../ui/button";
import { PHONE, useMediaQuery } from "../../ui/media-query";
import { MenuSelect } from "../../ui/menu-select";
import { EmptyState, Notice } from "../../ui/notice";
import { Segmented } from "../../ui/segmented";
import { useNow } from "../../ui/use-now";
import styles from "./data-page.module.css";
import { OfficeHead } from "./office-head";

/** Only beside the built-in data: an office with a server, or a file on one, keeps its data there. */
export function DataPage() {
  const { runtime } = useView();
  return runtime.data === "demo" ? (
    <Own />
  ) : (
    <>
      <Lead sentence="数据" line="本系统的数据由服务器提供" />
      <EmptyState
        sign="hatch"
        title="这里不能导入表格"
        text="本系统接的是单位自己的服务器或单位文件，数据请在那里更新。要试用导入，请把 config.json 的 data 设为 demo。"
      />
    </>
  );
}

function Own() {
  const { search, office: shown, setParams } = useView();
  const { standing, ...acts } = useOwnOffice(search["own"] ?? ownOfficeId(shown ?? ""));
  if (standing.status === "loading") return <Lead sentence="本单位数据" line="正在读取…" />;
  if (standing.status === "failed")
    return (
      <>
        <Lead sentence="本单位数据" line="没有读到" />
        <EmptyState
          sign="alert"
          title="没有读到本机数据"
          text={standing.message}
          action={<Button onClick={acts.reload}>重试</Button>}
        />
      </>
    );
  const { offices, office } = standing;
  if (!office || search["own"] === NEW)
    return (
      <>
        <Lead
          sentence="建立本单位，再把报来的表拖进来，就是看板"
          line="不用服务器，数据只存在这台电脑的浏览器里，不上传。"
        />
        <div className={styles["stack"]}>
          <FirstUse
            onCreate={async (made) => {
              const event = { ...made, office: freeId(made.office, offices) };
              await acts.store.append(event.office, [], [event]);
              await acts.reload();
              setParams({ own: event.office, view: undefined });
            }}
          />
          <OpenFile
            store={acts.store}
            onChange={() => void acts.reload()}
            onOpened={(own) => setParams({ own, view: undefined })}
          />
        </div>
      </>
    );
  return (
    <>
      <OfficeHead office={office} />
      {search["own"] !== undefined && search["own"] !== office.head.id && (
        <Notice>
          {`网址中的单位“${asTyped(search["own"])}”不在这台电脑的浏览器里，现在看的是${office.state.region.name}。`}
        </Notice>
      )}
      <div className={styles["bar"]}>
        <ViewChoice
          view={readDataView(search)}
          onChange={(view) => setParams({ view: view === "import" ? undefined : view })}
        />
        <MenuSelect
          trigger={{ label: "本单位", value: office.state.region.name }}
          title="选择本单位"
          groups={[
            {
              label: "本机的单位",
              options: [
                ...offices.map(({ id, title }) => ({ value: id, label: title })),
                { value: NEW, label: "另建一个单位…" },
              ],
            },
          ]}
          value={office.head.id}
          onChange={(own) => setParams({ own, view: undefined })}
        />
      </div>
      <div className={styles["stack"]}>
        <Views key={office.head.id} office={office} acts={acts} view={readDataView(search)} />
      </div>
    </>
  );
}

interface ViewChoiceProps {
  readonly view: DataView;
  readonly onChange: (view: DataView) => void;
}

/** Side by side, or as a list where there is no room for that. */
function ViewChoice({ view, onChange }: ViewChoiceProps) {
  const isPhone = useMediaQuery(PHONE);
  if (!isPhone)
    return (
      <Segmented legend="数据的哪一部分" options={DATA_VIEWS} value={view} onChange={onChange} />
    );
  const label = DATA_VIEWS.find(({ value }) => value === view)?.label ?? "";
  return (
    <MenuSelect
      trigger={{ label: "看", value: label }}
      title="选择数据的哪一部分"
      groups={[{ label: "数据", options: DATA_VIEWS }]}
      value={view}
      onChange={onChange}
    />
  );
}

const NEW = "new";

interface ViewsProps {
  readonly office: OwnOffice;
  readonly acts: OwnActs;
  readonly view: DataView;
}

const MINUTE = 60_000;

/** All views of one office; its queue goes on whichever is shown. */
function Views({ office, acts, view }: ViewsProps) {
  const { setParams } = useView();
  const today = dayAt(useNow(MINUTE), DEFAULT_TIME_ZONE);
  const { state, journal } = office;
  const { add, store, reload } = acts;
  const against = useMemo(() => ({ state, journal, today, add }), [state, journal, today, add]);
  const { queue, entries } = useImportQueue(against);
  const isWaiting = entries.some((entry) => entry.state.kind === "understood");
  useAskBeforeLeaving(isWaiting);
  const isOver = useDropping((files) => {
    queue.add(files);
    if (view !== "import") setParams({ view: undefined });
  });
  const takeOut = useOriginal(store, state.id);
  switch (view) {
    case "import":
      return <ImportView {...{ queue, entries, isOver }} thisYear={Number(today.slice(0, 4))} />;
    case "log":
      return <JournalView office={office} onAdd={add} onOriginal={takeOut} />;
    case "units":
      return (
        <UnitsView
          state={state}
          onAdd={add}
          consequences={({ from, into }) => {
            const clashes = mergeClashes(state, { from: from.code, into: into.code });
            return clashWords(clashes.map((clash) => clash.from));
          }}
        />
      );
    case "rules":
      return <RulesView office={office} onAdd={add} />;
    case "forms":
      return (
        <>
          <FormsView state={state} today={today} />
          <ProfilesView state={state} onAdd={add} />
        </>
      );
    case "file":
      return (
        <FileView
          {...{ office, store }}
          onChange={() => void reload()}
          onOpened={(own) => setParams({ own })}
        />
      );
  }
}
