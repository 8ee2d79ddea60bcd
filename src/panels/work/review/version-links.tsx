import type { WireVersion } from "../../../data/wire/work/versions";
import { TextButton } from "../../../ui/button";
import { useCopy } from "../../../ui/use-copy";
import { useWork } from "../work";
import { WorkLink } from "../work-link";
import styles from "./review.module.css";
import { versionTitle } from "./version-words";

/** The ways to a version: the board as it was published, and its address, which stays. */
export function VersionLinks({ version }: { readonly version: WireVersion }) {
  const { href } = useWork();
  const copy = useCopy();
  const { number, id } = version;
  const address = () => new URL(href("/", { version: id }), window.location.origin).href;
  return (
    <p className={styles["acts"]}>
      <WorkLink path="/" params={{ version: id }}>{`打开第${number}版`}</WorkLink>
      <TextButton
        aria-label={`复制网址：第${number}版`}
        onClick={() => copy(address(), `已复制${versionTitle(version)}的网址`)}
      >
        复制网址
      </TextButton>
    </p>
  );
}
