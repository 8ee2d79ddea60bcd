/** Where one is signed in, and how to end that. */
import { useQuery } from "@tanstack/react-query";
import { officeMoment } from "../../domain/wording/times";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import type { WireSessions } from "../../data/wire/work/people";
import { endSession } from "../../data/work/work-actions";
import { ownSessionsQuery } from "../../data/work/work-queries";
import { useAnnounce } from "../../ui/announce";
import { TextButton } from "../../ui/button";
import { Panel } from "../grid";
import { headingAfter } from "../own/focus-after";
import { agentWords } from "./agent-words";
import { Problem } from "./problem";
import { Readable } from "./readable";
import { useAct } from "./use-act";
import { useWork } from "./work";
import styles from "./work.module.css";

type OwnSession = WireSessions["sessions"][number];

/** The panel; the session that one is in ends by signing out. */
export function OwnSessions() {
  const query = useQuery(ownSessionsQuery(useWork().backend));
  const announce = useAnnounce();
  const { run, problem } = useAct(endSession);
  const end = async (session: OwnSession) => {
    if (await run(session.id)) announce(`已退出${agentWords(session.agent)}上的登录`);
  };
  return (
    <Panel title="登录的地方" label="登录的地方">
      <Readable query={query}>
        {({ sessions }) => (
          <>
            <ul className={styles["list"]}>
              {sessions.map((session) => (
                <li key={session.id}>
                  <div>
                    <b>{agentWords(session.agent)}</b>
                    {session.isThis && "（本机）"}
                    <p className={styles["quiet"]}>{momentsOf(session)}</p>
                  </div>
                  {!session.isThis && (
                    <TextButton
                      ref={headingAfter}
                      aria-label={`退出：${agentWords(session.agent)}，${moment(session.startedAt)}登录`}
                      onClick={() => void end(session)}
                    >
                      退出
                    </TextButton>
                  )}
                </li>
              ))}
            </ul>
            <Problem>{problem}</Problem>
          </>
        )}
      </Readable>
    </Panel>
  );
}

function momentsOf({ startedAt, seenAt }: OwnSession): string {
  return `${moment(startedAt)}登录，最近使用${moment(seenAt)}`;
}

function moment(iso: string): string {
  return officeMoment(iso, DEFAULT_TIME_ZONE);
}
