import {
  type FocusEvent,
  type ReactNode,
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import styles from "./announce.module.css";
import { IconButton } from "./button";
import { CloseIcon } from "./icons";

/** Long enough to read twenty characters twice. */
const VISIBLE_MS = 5000;

/** `visibleMs`: longer, where something can be pressed. */
type Announce = (said: ReactNode, visibleMs?: number) => void;

/** Without a provider (a primitive alone in a test) nothing is said. */
const AnnounceContext = createContext<Announce>(() => undefined);

/**
 * Says a short result («已复制链接») at the bottom of the screen and to screen readers; an empty text takes
 * away what is said and has been answered. Beside the words may stand what can be done next.
 */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}

interface Message {
  id: number;
  said: ReactNode;
  visibleMs: number | undefined;
}

/** Says what `useAnnounce` is given, in sight and to screen readers, one message at a time. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null);
  const announce = useCallback(
    (said: ReactNode, visibleMs?: number) =>
      setMessage((last) => (said === "" ? null : { id: (last?.id ?? 0) + 1, said, visibleMs })),
    [],
  );
  const close = useCallback(() => setMessage(null), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      {/* Always there: a live region that arrives with its text is not read. Explicit aria-live: surfaces then leave it audible. */}
      <div className={styles["region"]} role="status" aria-live="polite">
        {message && <Toast key={message.id} {...message} onClose={close} />}
      </div>
    </AnnounceContext>
  );
}

interface ToastProps extends Omit<Message, "id"> {
  onClose: () => void;
}

function Toast({ said, visibleMs = VISIBLE_MS, onClose }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  // Nobody loses a message under the pointer or the focus.
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, visibleMs);
    return () => clearTimeout(timer);
  }, [isHeld, onClose, visibleMs]);

  const hold = () => setIsHeld(true);
  const release = () => setIsHeld(false);
  const remember = (event: FocusEvent) => {
    cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
    hold();
  };
  const close = () => {
    onClose();
    cameFrom.current?.focus();
  };
  return (
    <div
      role="presentation"
      className={styles["toast"]}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={remember}
      onBlur={release}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <span>{said}</span>
      <IconButton label="关闭" onClick={close}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
