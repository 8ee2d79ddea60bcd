/** Changes of a tray as its page makes them: seen at once, and as they were where they do not land. */
import { useState } from "react";
import type { Tray } from "../../report/tray";
import { useAnnounce } from "../../ui/announce";
import { messageOf } from "../own/message";
import { reportStore } from "./trays";

export interface TrayChanges {
  /** With what is on its way to the store. */
  readonly tray: Tray;
  /** Makes a change and says `done`; where it does not land it says why. */
  readonly change: (make: (tray: Tray) => Tray, done?: string) => void;
}

/** The tray as it is kept, changed. */
export function useTrayChanges(kept: Tray): TrayChanges {
  const announce = useAnnounce();
  const [ahead, setAhead] = useState<{ readonly of: Tray; readonly tray: Tray } | null>(null);
  const tray = ahead?.of === kept ? ahead.tray : kept;
  const change: TrayChanges["change"] = (make, done) => {
    setAhead({ of: kept, tray: make(tray) });
    reportStore.change(kept.id, make).then(
      () => done && announce(done),
      (error: unknown) => {
        setAhead(null);
        announce(messageOf(error));
      },
    );
  };
  return { tray, change };
}
