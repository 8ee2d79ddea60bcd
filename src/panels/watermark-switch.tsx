import { Checkbox } from "../ui/checkbox";
import { setWatermark, useWatermark } from "./watermark";

/** 水印 for all that leaves, with what it says. */
export function WatermarkSwitch() {
  const { isOn, words } = useWatermark();
  return <Checkbox label={`水印（${words}　时间）`} checked={isOn} onChange={setWatermark} />;
}
