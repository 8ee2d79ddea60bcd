/** What the frame of a desk gets once its first picture stands. */
import { createPortal } from "react-dom";
import { lazyPart } from "../lib/lazy-part";
import { usePaperHead } from "../panels/paper-head";
import { paperScope } from "../panels/paper-scope";
import { PaperWatermark } from "../panels/paper-watermark";
import { Traces } from "../panels/trace/traces";
import { useView } from "../panels/view";
import { usePart } from "../ui/use-part";
import { Ahead } from "./ahead";
import { ACCOUNT_PLACE } from "./header";

/** What is wanted next, who is signed in where the office's server knows, and what is dropped. */
export function AfterFirst() {
  const { dataset, scope, latest } = useView();
  usePaperHead(paperScope(dataset, scope, scope.asof ?? latest), dataset.timeZone);
  return (
    <>
      <Ahead />
      <Traces />
      <PaperWatermark />
      {dataset.hasWork && <Account />}
    </>
  );
}

const menu = lazyPart("账户菜单", async () => (await import("./account-menu")).DeskAccountMenu);

function Account() {
  const { value: AccountMenu } = usePart(menu);
  const place = document.getElementById(ACCOUNT_PLACE);
  return AccountMenu && place && createPortal(<AccountMenu />, place);
}
