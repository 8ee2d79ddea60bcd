/** The pictures of a document, drawn one figure after another as they come into view. */
import { useCallback, useEffect, useRef, useState } from "react";
import { FILE_KINDS } from "../../exporting/file-kinds";
import type { Picture } from "../../exporting/picture/frame";
import { type ReportRequest, itemContext } from "../../exporting/report/request";
import type { ReportItem } from "../../report/item";
import { exporters, reasonOf } from "../figure/use-export";

export interface ShownPicture {
  readonly url: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PaperPictures {
  /** By the item's id. */
  readonly drawn: ReadonlyMap<string, readonly ShownPicture[]>;
  /** Why a figure could not be drawn. */
  readonly failed: ReadonlyMap<string, string>;
  /** Asks for the pictures of an item; again costs nothing. */
  readonly want: (id: string) => void;
}

/** Pictures as they will leave, of these items; those of items that go are let go. */
export function usePaperPictures(request: ReportRequest): PaperPictures {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, readonly ShownPicture[]>>(new Map());
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const state = useRef<{ asked: Set<string>; urls: string[]; last: Promise<void> }>({
    asked: new Set(),
    urls: [],
    last: Promise.resolve(),
  });
  useEffect(() => {
    const { current } = state;
    return () => {
      current.urls.forEach((url) => URL.revokeObjectURL(url));
      current.urls = [];
      current.asked = new Set();
    };
  }, []);
  const want = useCallback(
    (id: string) => {
      const { current } = state;
      const item = request.tray.items.find((one) => one.id === id);
      if (!item || current.asked.has(id)) return;
      current.asked.add(id);
      const draw = async () => {
        try {
          const pictures = (await picturesOf(item, request)).map(shown);
          current.urls.push(...pictures.map(({ url }) => url));
          setDrawn((before) => new Map(before).set(id, pictures));
        } catch (error) {
          setFailed((before) => new Map(before).set(id, reasonOf(error)));
        }
      };
      // One after another: the page stays alive in between.
      current.last = current.last.then(draw);
    },
    [request],
  );
  return { drawn, failed, want };
}

async function picturesOf(item: ReportItem, request: ReportRequest): Promise<readonly Picture[]> {
  if (item.content.kind !== "figure") return [];
  const { figurePictures } = await exporters.load();
  const context = itemContext(item, request);
  return figurePictures(item.content.figure, "word-full", { context, get: "load" });
}

function shown({ svg, widthMm, heightMm }: Picture): ShownPicture {
  const url = URL.createObjectURL(new Blob([svg], { type: FILE_KINDS.svg.type }));
  return { url, widthMm, heightMm };
}
