/** 版本: what was published, and the ways to each. */
import { useQuery } from "@tanstack/react-query";
import { versionsQuery } from "../../../data/work/work-queries";
import { Panel } from "../../grid";
import { Readable } from "../readable";
import { useWork } from "../work";
import { WorkLink } from "../work-link";
import styles from "./review.module.css";
import { wholeMoment } from "./submission-words";
import { VersionLinks } from "./version-links";
import { correctionWords, versionTitle } from "./version-words";

/** The newest first. */
export function VersionsView() {
  const { backend } = useWork();
  const query = useQuery(versionsQuery(backend));
  return (
    <Panel title="版本" label="版本">
      <Readable query={query}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p>
              还没有发布过。
              <WorkLink path="/review" params={{ view: "publish" }}>
                去发布
              </WorkLink>
            </p>
          ) : (
            <ol className={styles["list"]} reversed>
              {versions.map((version) => (
                <li key={version.id}>
                  <div>
                    <h3>{versionTitle(version)}</h3>
                    <p className={styles["quiet"]}>
                      {`${wholeMoment(version.at)}，${version.by}发布，${correctionWords(version)}`}
                    </p>
                    {version.note !== "" && <p>{version.note}</p>}
                  </div>
                  <VersionLinks version={version} />
                </li>
              ))}
            </ol>
          )
        }
      </Readable>
    </Panel>
  );
}
