import { Button, IconButton } from "../../ui/button";
import { CloseIcon } from "../../ui/icons";
import styles from "./file-queue.module.css";
import { type FileState, stateWords } from "./file-words";
import { WeightSign } from "./weight-sign";

export interface QueuedFile {
  readonly id: string;
  readonly name: string;
  readonly state: FileState;
}

export interface FileQueueProps {
  readonly files: readonly QueuedFile[];
  /** The one that is shown beside. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Stops the reading of one. */
  readonly onCancel: (id: string) => void;
  /** Takes one off the list; what was stored stays. */
  readonly onRemove: (id: string) => void;
}

/** The files that were dropped in, each with how far it has come. */
export function FileQueue({ files, ...presses }: FileQueueProps) {
  if (files.length === 0) return null;
  return (
    <>
      <ul className={styles["files"]} aria-label="文件">
        {files.map((file) => (
          <FileRow key={file.id} file={file} {...presses} />
        ))}
      </ul>
      {/* Read out as it changes; in sight each row says it. */}
      <p className="visually-hidden" role="status" aria-live="polite">
        {files.map(({ name, state }) => `${name}：${stateWords(state, false)}`).join("；")}
      </p>
    </>
  );
}

function FileRow({
  file: { id, name, state },
  chosen,
  onChoose,
  onCancel,
  onRemove,
}: Omit<FileQueueProps, "files"> & { readonly file: QueuedFile }) {
  const isRunning = state.kind === "waiting" || state.kind === "reading";
  const canBeShown = ["understood", "storing", "stored"].includes(state.kind);
  return (
    <li className={styles["file"]} data-chosen={id === chosen || undefined}>
      {canBeShown ? (
        <button
          type="button"
          className={styles["name"]}
          aria-pressed={id === chosen}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ) : (
        <span className={styles["name"]}>{name}</span>
      )}
      <span className={styles["state"]} data-kind={state.kind}>
        {state.kind === "refused" && <WeightSign weight="block" />}
        {stateWords(state, true)}
        {state.kind === "reading" && state.sheets !== null && (
          <progress value={state.sheet - 1} max={state.sheets} aria-label={`读取${name}`} />
        )}
      </span>
      {isRunning ? (
        <Button look="quiet" aria-label={`取消读取${name}`} onClick={() => onCancel(id)}>
          取消
        </Button>
      ) : (
        <IconButton label={`从列表移除${name}`} onClick={() => onRemove(id)}>
          <CloseIcon />
        </IconButton>
      )}
    </li>
  );
}
