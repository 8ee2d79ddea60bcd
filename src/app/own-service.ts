/** Offices of this machine's own, answered in this page as a server would. */
import { createBackend } from "../backend/backend";
import { contentDesk } from "../backend/ledger/content-desk";
import type { OfficeContent, OfficeLabel, OwnOffices } from "../backend/office";
import { createStores } from "../backend/office-store";
import { OwnDataError } from "../data/failure";
import { PartError } from "../lib/lazy-part";
import { WordedError } from "../lib/worded-error";

export interface OwnService {
  /** `url`: …/own/{id}/api/v1/dataset. Throws `OwnDataError` where the office can't be read. */
  readonly answer: (url: string) => Promise<Response>;
  /**
   * Tells which offices there are, now and after every change, and of every change once what is
   * asked next is answered from it. What it returns ends that.
   */
  readonly follow: (
    onOffices: (offices: readonly OfficeLabel[]) => void,
    onContent: () => void,
  ) => () => void;
}

/** Contents are loaded at the first question, and anew after a change. */
export function serveOwn(offices: OwnOffices): OwnService {
  const stores = createStores((id) => contentOf(offices, id));
  const backend = createBackend(stores.find, (plain) => contentDesk(stores.find, plain));
  const list = async (tell: (found: readonly OfficeLabel[]) => void) => {
    // What could not be listed stays as it was told last.
    const found = await offices.list().catch(() => null);
    if (found) tell(found);
  };
  return {
    answer: async (url) => {
      // Of the address only path and query say anything.
      const request = new Request(new URL(url, "http://localhost"));
      const [, office = "", path = ""] =
        /\/own\/([^/]+)\/api\/v1(\/.*)$/.exec(new URL(request.url).pathname) ?? [];
      return backend(request, { office, path });
    },
    follow: (onOffices, onContent) => {
      void list(onOffices);
      return offices.observe(() => {
        stores.clear();
        onContent();
        void list(onOffices);
      });
    },
  };
}

async function contentOf(offices: OwnOffices, id: string): Promise<OfficeContent> {
  const content = await offices.load(id).catch((error: unknown) => {
    if (error instanceof PartError) throw error;
    if (error instanceof WordedError) throw new OwnDataError(error.message);
    throw new OwnDataError(
      `这台电脑上的单位数据没有读到：${error instanceof Error ? error.message : String(error)}。请重试；仍不行，请用单位文件恢复。`,
    );
  });
  if (content) return content;
  throw new OwnDataError(
    "这台电脑的浏览器里没有这个单位的数据：可能已经删除，或者存在别的浏览器里。请从单位文件打开，或回到首页选别的单位。",
  );
}
