/** 换季: asks for the quarter, makes the tray for it, and can be given up until it is there. */
import { useEffect, useRef, useState } from "react";
import { type Quarter, quarterLabel } from "../../domain/facts/period";
import { newestQuarterOf } from "../../report/next-period";
import type { Tray } from "../../report/tray";
import { useAnnounce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { MenuSelect } from "../../ui/menu-select";
import type { Means } from "../lookup/reading";
import { messageOf } from "../own/message";
import { quartersFor, trayFor } from "./next-quarter";
import styles from "./next-quarter.module.css";
import { reportStore } from "./trays";

export interface NextQuarterDialogProps {
  readonly tray: Tray;
  readonly means: () => Means;
  /** Called when the new tray is kept; it is the current one then. */
  readonly onMade: (tray: Tray) => void;
  readonly onClose: () => void;
}

/** Mounted while open. */
export function NextQuarterDialog({ tray, means, onMade, onClose }: NextQuarterDialogProps) {
  const quarters = useQuarters(tray, means);
  const from = newestQuarterOf(tray.items);
  const newest = quarters?.find((quarter) => from === null || quarter > from) ?? null;
  const [chosen, setChosen] = useState<Quarter | null>(null);
  const { making, problem, start, cancel } = useMaking({ tray, means, onMade });
  const quarter = chosen ?? newest;
  const close = () => {
    cancel();
    onClose();
  };
  return (
    <Dialog
      isOpen
      title="换季"
      width={520}
      onClose={close}
      footer={
        <>
          {!making && (
            <Button
              look="primary"
              disabled={quarter === null}
              onClick={() => quarter && start(quarter)}
            >
              {quarter === null ? "做成新的一份" : `做成${quarterLabel(quarter)}的一份`}
            </Button>
          )}
          <Button onClick={close}>取消</Button>
        </>
      }
    >
      <div className={styles["stack"]}>
        <p>
          {`把“${tray.name}”的${tray.items.length}项按另一个季度的数各做一遍，成为新的一份；这一份原样保留。`}
        </p>
        {making ? (
          <Progress {...making} total={tray.items.length} />
        ) : (
          <Choice {...{ quarters, from, quarter, onChoose: setChosen }} />
        )}
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      </div>
    </Dialog>
  );
}

/** Null while they are being read. */
function useQuarters({ items }: Tray, means: () => Means): readonly Quarter[] | null {
  const [quarters, setQuarters] = useState<readonly Quarter[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void quartersFor(items, means()).then((found) => isWanted && setQuarters(found));
    return () => {
      isWanted = false;
    };
  }, [items, means]);
  return quarters;
}

interface Making {
  readonly done: number;
  /** What is being made: 图3 完成投资：…. */
  readonly words: string;
}

function useMaking({ tray, means, onMade }: Omit<NextQuarterDialogProps, "onClose">) {
  const announce = useAnnounce();
  const run = useRef<AbortController | null>(null);
  const [making, setMaking] = useState<Making | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => () => run.current?.abort(), []);
  const make = async (quarter: Quarter, { signal }: AbortController) => {
    const step = (done: number, words: string) => setMaking({ done, words });
    const { name, items, notes } = await trayFor(tray, quarter, { ...means(), signal, step });
    if (items.length === 0) {
      setProblem(`没有一项做得成，没有新建。${notes.join("；")}。`);
      return;
    }
    const made = await reportStore.create(name, items, tray.id, notes);
    const missing = notes.length > 0 ? `，另有${notes.length}项没有做成` : "";
    announce(`已做成“${made.name}”，${items.length}项${missing}；原来的一份还在。`);
    onMade(made);
  };
  const start = (quarter: Quarter) => {
    const controller = new AbortController();
    run.current = controller;
    setProblem(null);
    setMaking({ done: 0, words: "" });
    make(quarter, controller)
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setProblem(messageOf(error));
      })
      .finally(() => setMaking(null));
  };
  const cancel = () => {
    if (!making) return;
    run.current?.abort();
    announce("已取消换季，什么都没有新建。");
  };
  return { making, problem, start, cancel };
}

interface ChoiceProps {
  /** Null while they are being read. */
  readonly quarters: readonly Quarter[] | null;
  /** The newest that the tray is of. */
  readonly from: Quarter | null;
  readonly quarter: Quarter | null;
  readonly onChoose: (quarter: Quarter) => void;
}

function Choice({ quarters, from, quarter, onChoose }: ChoiceProps) {
  if (quarters === null) return <p>正在读取有数的季度…</p>;
  const others = quarters.filter((one) => one !== from);
  if (others.length === 0)
    return (
      <p>
        {quarters.length === 0
          ? "这里没有读到这份汇报里单位的数据，不能换季。"
          : "数据里没有别的季度，不能换季。"}
      </p>
    );
  return (
    <>
      {quarter === null && (
        <p>{`数据里还没有${from ? quarterLabel(from) : ""}以后的季度；要做以前的，请选择。`}</p>
      )}
      <MenuSelect
        trigger={{ label: "季度", value: quarter ? quarterLabel(quarter) : "请选择" }}
        title="选择季度"
        groups={[
          {
            label: "有数的季度",
            options: others.map((value) => ({ value, label: quarterLabel(value) })),
          },
        ]}
        value={quarter ?? ""}
        onChange={(value) => {
          const found = others.find((one) => one === value);
          if (found) onChoose(found);
        }}
      />
    </>
  );
}

function Progress({ done, words, total }: Making & { readonly total: number }) {
  return (
    <div className={styles["progress"]}>
      <progress value={done} max={total} aria-label="换季的进度" />
      <p>{`正在做第${Math.min(done + 1, total)}项，共${total}项：${words}`}</p>
    </div>
  );
}
