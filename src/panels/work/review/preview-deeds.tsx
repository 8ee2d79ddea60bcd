/** What was done to problems and red cards since the last version, by project. */
import type { WirePreview } from "../../../data/wire/work/versions";
import { groupBy } from "../../../lib/array";
import { WorkLink } from "../work-link";
import { Part } from "./preview-lists";
import styles from "./review.module.css";

/** Projects that are open from the first; the others on a press. */
const SHOWN_FIRST = 12;

/** The list; nothing where nothing was done. */
export function Deeds({ deeds }: Pick<WirePreview, "deeds">) {
  if (deeds.length === 0) return null;
  const projects = [...groupBy(deeds, ({ project }) => project)];
  const others = projects.slice(SHOWN_FIRST);
  return (
    <Part title={`问题和红牌变动${deeds.length}条`}>
      <p className={styles["quiet"]}>从办理的那个月起，在看板的项目页和台账里。</p>
      <Projects projects={projects.slice(0, SHOWN_FIRST)} />
      {others.length > 0 && (
        <details>
          <summary>{`其余${others.length}个项目${others.flatMap(([, own]) => own).length}条`}</summary>
          <Projects projects={others} />
        </details>
      )}
    </Part>
  );
}

type Deed = WirePreview["deeds"][number];

function Projects({ projects }: { readonly projects: readonly (readonly [string, Deed[]])[] }) {
  return (
    <ul>
      {projects.map(([id, own]) => (
        <li key={id}>
          <WorkLink path={`/projects/${encodeURIComponent(id)}`}>{own[0]?.name ?? id}</WorkLink>
          {own[0]?.unit && `（${own[0].unit}）`}
          <ul>
            {own.map(({ on, by, words }, place) => (
              // What was done stands in its order, and is never changed.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{[on, by, words].filter((word) => word !== "").join(" ")}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
