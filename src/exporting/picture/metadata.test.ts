import { describe, expect, it } from "vitest";
import { GALLERY } from "../../charts/fixtures/gallery";
import { monthOf } from "../../domain/facts/period";
import type { Figure } from "../../figures/figure";
import type { ExportContext } from "../export-context";
import { sealOf } from "../seal";
import { pictureMetadata } from "./metadata";
import { valueHash } from "./value-hash";

const CONTEXT: ExportContext = {
  permalink: "http://10.1.2.3/figures/investment-plan?quarter=2021Q3",
  office: "xiangxi",
  exportedAt: "2026-10-09T08:05:00+08:00",
  timeZone: "Asia/Shanghai",
};
const REAL: Figure = { ...GALLERY.real, stamp: { ...GALLERY.real.stamp, month: monthOf(2021, 9) } };

function textsOf(figure: Figure): Record<string, string> {
  return Object.fromEntries(pictureMetadata(figure, CONTEXT));
}

describe("metadata", () => {
  it("hash by the standard's own example", () => {
    expect(valueHash("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("name figure, source, link, office, revision, month and moment", () => {
    const { ValueHash: hash, Values: values, Seal: seal, ...texts } = textsOf(REAL);
    expect(texts).toEqual({
      Title: "完成投资：7个单位超序时，州直欠16.3个百分点",
      Description: REAL.takeaway,
      Source: "湘西州重点项目通报",
      Permalink: CONTEXT.permalink,
      Office: "xiangxi",
      Revision: "r7",
      ReportMonth: "2021-09",
      ExportedAt: "2026-10-09T08:05:00+08:00",
      Figure: "investment-plan",
      Software: "重点项目推进看板",
    });
    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(seal).toMatch(/^[\da-f]{64}$/);
    expect(values).toContain('["u0","云麓区","131.9","168.0","78.5%","+3.5","绿"]');
  });

  it("are held together by a seal over all but itself and the program's name", () => {
    const { Seal: seal, Software: _software, ...texts } = textsOf(REAL);
    const sealed = (changed: Record<string, string>) =>
      sealOf(new Map(Object.entries({ ...texts, ...changed })));
    expect(sealed({})).toBe(seal);
    expect(sealed({ Software: "GIMP" })).toBe(seal);
    const kept = Object.keys(texts).filter((key) => sealed({ [key]: "别的" }) === seal);
    expect(kept).toEqual([]);
  });

  it("say that data are invented, and nothing of a month that is not there", () => {
    expect(textsOf(GALLERY.plan)["Demo"]).toBe("演示数据（虚构）");
    expect(textsOf(REAL)["Demo"]).toBeUndefined();
    expect("ReportMonth" in textsOf({ ...REAL, stamp: { ...REAL.stamp, month: null } })).toBe(
      false,
    );
  });

  it("have one hash for equal values and another for other values", () => {
    expect(textsOf(structuredClone(REAL))["ValueHash"]).toBe(textsOf(REAL)["ValueHash"]);
    expect(textsOf(GALLERY.negative)["ValueHash"]).not.toBe(textsOf(GALLERY.plan)["ValueHash"]);
  });
});
