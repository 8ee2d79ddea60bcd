import { describe, expect, it } from "vitest";
import { rasterise } from "./png";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="156mm" height="900mm" viewBox="0 0 1 1"/>';

describe("a picture", () => {
  it("that no canvas can hold is refused with a way out", async () => {
    await expect(rasterise({ svg: SVG, widthMm: 156, heightMm: 900 }, 600, [])).rejects.toThrow(
      "图片太大（3685×21260 像素），浏览器画不下。请改用较小的 dpi，或导出 SVG。",
    );
    await expect(rasterise({ svg: SVG, widthMm: 600, heightMm: 600 }, 600, [])).rejects.toThrow(
      "图片太大",
    );
  });

  it("is not begun once it is no longer wanted", async () => {
    const aborted = AbortSignal.abort(new Error("不再需要"));
    await expect(
      rasterise({ svg: SVG, widthMm: 10, heightMm: 10 }, 150, [], { signal: aborted }),
    ).rejects.toThrow("不再需要");
  });
});
