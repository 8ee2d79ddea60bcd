import { CollectCards } from "./collect-cards";
import { ReportCount } from "./count";

/** What the frame has of 汇报: the count at its links, and 加入汇报 on the cards of the page. */
export function InFrame({ path }: { readonly path: string }) {
  return (
    <>
      <ReportCount />
      {/^\/(counties\/.+)?$/.test(path) && <CollectCards key={path} path={path} />}
    </>
  );
}
