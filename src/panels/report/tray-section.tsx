/** The tray that is worked on: its name, its items, and what has been revised since. */
import { useState } from "react";
import { freeName, firstName } from "../../report/name";
import type { TrayHead } from "../../report/store/database";
import { MOST_ITEMS, type Tray } from "../../report/tray";
import { Button } from "../../ui/button";
import { Panel } from "../grid";
import { useView } from "../view";
import { EmptyTray } from "./empty-tray";
import { ReportExports } from "./exports";
import { FollowedPanel } from "./followed";
import { ItemList } from "./item-list";
import { NextQuarterDialog } from "./next-quarter-dialog";
import { PreviewPanel } from "./preview-panel";
import { RevisedStrip } from "./revised-strip";
import { focusTray, useTrayFocus } from "./tray-focus";
import { TrayHeading, useTrayActs } from "./tray-head";
import styles from "./tray-section.module.css";
import { type Watched, useTray, useTrays } from "./trays";
import { UnreadTray } from "./unread-tray";
import { useTrayDrops } from "./use-drops";
import { type Opening, useOpening } from "./use-opening";
import { useRevisions } from "./use-revisions";
import { useTrayChanges } from "./use-tray-changes";

/** The panel of the tray, with all states that reading it can be in. */
export function TraySection() {
  const trays = useTrays();
  const opening = useOpening(focusTray);
  useTrayDrops(opening.open);
  return (
    <>
      {trays.status === "ready" && trays.value.current !== null ? (
        <CurrentTray
          key={trays.value.current}
          id={trays.value.current}
          heads={trays.value.heads}
          opening={opening}
        />
      ) : (
        <NoTray trays={trays} opening={opening} />
      )}
      {opening.parts}
    </>
  );
}

interface NoTrayProps {
  readonly trays: Watched<unknown>;
  readonly opening: Opening;
}

function NoTray({ trays, opening }: NoTrayProps) {
  const { scope } = useView();
  const { createNew } = useTrayActs();
  const first = useTrayFocus<HTMLButtonElement>(null);
  return (
    <Panel title="汇报" label="汇报">
      {trays.status === "reading" && <p className={styles["waiting"]}>正在读取…</p>}
      {trays.status === "failed" && <p role="alert">{trays.reason}</p>}
      {trays.status === "ready" && (
        <EmptyTray
          actions={
            <>
              <Button ref={first} onClick={() => createNew(freeName(firstName(scope.quarter), []))}>
                新建一份
              </Button>
              <Button onClick={opening.choose}>打开文件…</Button>
            </>
          }
        />
      )}
    </Panel>
  );
}

interface CurrentTrayProps {
  readonly id: string;
  readonly heads: readonly TrayHead[];
  readonly opening: Opening;
}

function CurrentTray({ id, ...others }: CurrentTrayProps) {
  const watched = useTray(id);
  if (watched.status === "ready" && watched.value)
    return <KeptTray kept={watched.value} {...others} />;
  if (watched.status === "failed") {
    const { heads, opening } = others;
    return <UnreadTray {...{ id, heads }} reason={watched.reason} onOpenFile={opening.choose} />;
  }
  return (
    <Panel title="汇报" label="汇报">
      <p className={styles["waiting"]}>正在读取…</p>
    </Panel>
  );
}

function KeptTray({
  kept,
  heads,
  opening,
}: Omit<CurrentTrayProps, "id"> & { readonly kept: Tray }) {
  const changes = useTrayChanges(kept);
  const { tray, change } = changes;
  const { items, follows, notes = [] } = tray;
  const revisions = useRevisions(items);
  const [isAsking, setIsAsking] = useState(false);
  const [isFollowing, setIsFollowing] = useState(false);
  const forget = () => change(({ notes: _notes, ...now }) => now, "已不再列出。");
  return (
    <div className={styles["room"]}>
      <section className={styles["tray"]} aria-label="汇报">
        <TrayHeading
          {...changes}
          heads={heads}
          onNextQuarter={() => setIsAsking(true)}
          onOpenFile={opening.choose}
        />
        {follows !== null && (
          <p className={styles["follows"]}>
            {notes.length > 0
              ? `由上一份换季而成，有${notes.length}项没有做成。`
              : "由上一份换季而成。"}
            <Button
              look="quiet"
              aria-expanded={isFollowing}
              onClick={() => setIsFollowing(!isFollowing)}
            >
              与上一份相比
            </Button>
          </p>
        )}
        {items.length === 0 ? (
          <EmptyTray actions={null} />
        ) : (
          <>
            <RevisedStrip {...changes} revisions={revisions} />
            <ItemList {...changes} revisions={revisions} />
            <p className={styles["note"]}>{footWords(items.length)}</p>
          </>
        )}
      </section>
      {items.length > 0 && (
        <div className={styles["beside"]}>
          <ReportExports tray={tray} />
        </div>
      )}
      {follows !== null && isFollowing && (
        <div className={styles["whole"]}>
          <FollowedPanel
            tray={tray}
            before={follows}
            onForgetNotes={forget}
            onClose={() => setIsFollowing(false)}
          />
        </div>
      )}
      {items.length > 0 && (
        <div className={styles["whole"]}>
          <PreviewPanel tray={tray} />
        </div>
      )}
      {isAsking && (
        <NextQuarterDialog
          tray={tray}
          means={revisions.means}
          onMade={(made) => {
            setIsAsking(false);
            focusTray(made.id);
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

/** 共12项，存在这台电脑的浏览器里…. */
function footWords(count: number): string {
  const full = count >= MOST_ITEMS ? `，已满${MOST_ITEMS}项` : "";
  return `共${count}项${full}。汇报存在这台电脑的浏览器里，各项的数照收入时的原样保留；换一台电脑，请“存为文件”带去。`;
}
