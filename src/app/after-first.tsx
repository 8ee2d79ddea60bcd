/** What the frame of a desk gets once its first picture stands. */
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { lazyPart } from "../lib/lazy-part";
import { usePaperHead } from "../panels/paper-head";
import { paperScope } from "../panels/paper-scope";
import { PaperWatermark } from "../panels/paper-watermark";
import { whenPainted } from "../panels/figure/first-picture";
import { Traces } from "../panels/trace/traces";
import { useView } from "../panels/view";
import { usePart } from "../ui/use-part";
import { Ahead } from "./ahead";
import { ACCOUNT_PLACE } from "./header";
import { useShown } from "./visits";

/** What is wanted next, who is signed in where the office's server knows, and what is dropped. */
export function AfterFirst() {
  const { dataset, scope, latest } = useView();
  usePaperHead(paperScope(dataset, scope, scope.asof ?? latest), dataset.timeZone);
  return (
    <>
      <Ahead />
      <Traces />
      <PaperWatermark />
      <Report />
      {dataset.hasWork && <Account />}
    </>
  );
}

const report = lazyPart(
  "汇报程序",
  async () => (await import("../panels/report/in-frame")).InFrame,
);

/** What the frame has of 汇报, once the first picture stands: it competes with nothing in it. */
function Report() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => void whenPainted().then(() => setWanted(true)), []);
  return isWanted && <LoadedReport />;
}

function LoadedReport() {
  const { value: InFrame } = usePart(report);
  const { path } = useShown();
  return InFrame && <InFrame path={path} />;
}

const menu = lazyPart("账户菜单", async () => (await import("./account-menu")).DeskAccountMenu);

function Account() {
  const { value: AccountMenu } = usePart(menu);
  const place = document.getElementById(ACCOUNT_PLACE);
  return AccountMenu && place && createPortal(<AccountMenu />, place);
}
