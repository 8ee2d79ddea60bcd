import { useAnnounce } from "../../ui/announce";
import { TextButton } from "../../ui/button";
import { useView } from "../view";
import styles from "./bar.module.css";

/**
 * 设为默认 for a choice of units or basis; where the default is in view, its name and the ways out of
 * it.
 */
export function KeptDefault() {
  const { kept, choose } = useView();
  const announce = useAnnounce();
  if (!kept) return null;
  const { words, isShown, keep } = kept;
  const set = (wanted: boolean) => {
    keep(wanted);
    announce(wanted ? `已设为默认：${words}` : "已取消默认");
  };
  if (!isShown) return <TextButton onClick={() => set(true)}>设为默认</TextButton>;
  return (
    <span className={styles["kept"]}>
      <span>默认：{words}</span>
      <TextButton
        onClick={() =>
          choose({ region: undefined, basis: undefined, counties: undefined, direct: undefined })
        }
      >
        恢复全部
      </TextButton>
      <TextButton onClick={() => set(false)}>取消默认</TextButton>
    </span>
  );
}
