import { useQuery } from "@tanstack/react-query";
import { mergerQuery } from "../../../data/work/work-queries";
import { clashWords } from "../../own/clash-words";
import type { Merging } from "../../own/merge-unit";
import { Readable } from "../readable";
import { useWork } from "../work";
import work from "../work.module.css";

/** What merging would come to: numbers, tables that both are writing, and whose accounts are to be moved. */
export function MergerWords({ from, into }: Merging) {
  const { backend } = useWork();
  const query = useQuery(mergerQuery(backend, { from: from.code, into: into.code }));
  return (
    <div role="status" className={work["stack"]}>
      <Readable query={query}>
        {({ clashes, underWay, reporters }) => (
          <>
            <p>{clashWords(clashes)}</p>
            <p>{`${from.name}的草稿、报过的和记录以后都在${into.name}里。`}</p>
            {underWay.length > 0 && (
              <p className={work["problem"]}>
                {`现在还不能合并，两边都有没办完的同一张表，请先上报、审核通过或退回：${underWay.join("、")}。`}
              </p>
            )}
            {reporters.length > 0 && (
              <p>
                {`合并后${reporters.join("、")}不能再填报：请在“账户”里把单位改为${into.name}，或停用。`}
              </p>
            )}
          </>
        )}
      </Readable>
    </div>
  );
}
