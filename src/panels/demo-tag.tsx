import { DEMO_WORDS } from "../domain/facts/dataset";
import { Tag } from "../ui/notice";
import { useView } from "./view";

/**
 * 演示数据（虚构） at what has no plot to carry its watermark, where the figures are invented. Quiet: the
 * band over the page says it loud.
 */
export function DemoTag() {
  const { dataset } = useView();
  return dataset.mode === "demo" ? <Tag quiet>{DEMO_WORDS}</Tag> : null;
}
