/** Whether 办理 stands on a project's page: only for who may deal with it; a reader sees nothing of it. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { WireSession } from "../../../data/wire/work/people";
import { projectWorkQuery, sessionQuery } from "../../../data/work/work-queries";
import type { Month } from "../../../domain/facts/period";
import type { ProjectDetail } from "../../../domain/ledger/listed";
import { usePart } from "../../../ui/use-part";
import { whenPainted } from "../../figure/first-picture";
import { GridCell } from "../../grid";
import { useView } from "../../view";
import { type Work, WorkContext } from "../work";
import { projectWork } from "./part";

export interface ProjectWorkForStaffProps {
  /** As the board shows it. */
  readonly published: ProjectDetail;
  /** The month at which it does. */
  readonly month: Month;
}

/** Asks who is signed in once the page stands; nothing of it delays what everybody sees. */
export function ProjectWorkForStaff(shown: ProjectWorkForStaffProps) {
  const { backend, dataset } = useView();
  const isPainted = usePainted();
  const isNewest = backend.version === undefined;
  const { data } = useQuery({
    ...sessionQuery(backend),
    enabled: isPainted && dataset.hasWork && isNewest,
  });
  const role = data?.account?.role ?? "reader";
  return data && role !== "reader" ? <Staff session={data} {...shown} /> : null;
}

interface StaffProps extends ProjectWorkForStaffProps {
  readonly session: WireSession;
}

/** A project of another unit is refused by the server: then nothing stands there. */
function Staff({ session, ...shown }: StaffProps) {
  const { backend, search, href, go, setParams } = useView();
  const { data } = useQuery(projectWorkQuery(backend, shown.published.project.id));
  const { value } = usePart(projectWork);
  if (!data || !value) return null;
  const work: Work = { backend, session, search, href, go, setParams };
  return (
    <WorkContext value={work}>
      <GridCell span={12}>
        <value.ProjectWork work={data} {...shown} />
      </GridCell>
    </WorkContext>
  );
}

function usePainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void whenPainted().then(() => isWanted && setIsPainted(true));
    return () => {
      isWanted = false;
    };
  }, []);
  return isPainted;
}
