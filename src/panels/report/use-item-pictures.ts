/** The pictures of a tray's figures for a preview, drawn one figure after another as they are wanted. */
import { useCallback, useEffect, useRef, useState } from "react";
import { FILE_KINDS } from "../../exporting/file-kinds";
import type { Picture } from "../../exporting/picture/frame";
import type { PresetId } from "../../exporting/picture/presets";
import { type ReportRequest, itemContext } from "../../exporting/report/request";
import type { ReportItem } from "../../report/item";
import { exporters, reasonOf } from "../figure/use-export";

export interface DrawnPicture {
  readonly url: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface ItemPictures {
  /** The pictures of an item by its id, as many as it takes. */
  readonly drawn: ReadonlyMap<string, readonly DrawnPicture[]>;
  /** Why a figure could not be drawn. */
  readonly failed: ReadonlyMap<string, string>;
  /** Asks for the pictures of the item with this id; again costs nothing. */
  readonly want: (id: string) => void;
}

/** Pictures as they will leave at this preset; they are let go with the component. */
export function useItemPictures(request: ReportRequest, preset: PresetId): ItemPictures {
  const [drawn, setDrawn] = useState<ItemPictures["drawn"]>(new Map());
  const [failed, setFailed] = useState<ItemPictures["failed"]>(new Map());
  const work = useRef({ asked: new Set<string>(), urls: [] as string[], last: Promise.resolve() });
  useEffect(() => {
    const { current } = work;
    return () => {
      current.urls.forEach((url) => URL.revokeObjectURL(url));
      current.urls = [];
      current.asked = new Set();
    };
  }, []);
  const want = useCallback(
    (id: string) => {
      const { current } = work;
      const item = request.tray.items.find((one) => one.id === id);
      if (!item || current.asked.has(id)) return;
      current.asked.add(id);
      const draw = async () => {
        try {
          const pictures = (await picturesOf(item, { request, preset })).map(drawnPicture);
          current.urls.push(...pictures.map(({ url }) => url));
          setDrawn((before) => new Map(before).set(id, pictures));
        } catch (error) {
          setFailed((before) => new Map(before).set(id, reasonOf(error)));
        }
      };
      // One after another: the page stays alive in between.
      current.last = current.last.then(draw);
    },
    [request, preset],
  );
  return { drawn, failed, want };
}

async function picturesOf(
  item: ReportItem,
  { request, preset }: { readonly request: ReportRequest; readonly preset: PresetId },
): Promise<readonly Picture[]> {
  if (item.content.kind !== "figure") return [];
  const { figurePictures } = await exporters.load();
  const context = itemContext(item, request);
  return figurePictures(item.content.figure, preset, { context, get: "load" });
}

function drawnPicture({ svg, widthMm, heightMm }: Picture): DrawnPicture {
  const url = URL.createObjectURL(new Blob([svg], { type: FILE_KINDS.svg.type }));
  return { url, widthMm, heightMm };
}
