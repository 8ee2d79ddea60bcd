import { monthLabel } from "../../domain/facts/period";
import { revisionWords } from "../../office/explain";
import { ownOfficeName } from "../../navigation/own-office";
import { isUnsaved, savedWords } from "../../panels/own/file-view";
import { useAskBeforeLeaving } from "../../panels/own/use-leaving";
import type { OwnOffice } from "../../panels/own/use-own-office";
import { Lead } from "../../panels/lead";
import { ViewLink } from "../../panels/view-link";
import { StatusStrip } from "../../ui/notice";
import styles from "./data-page.module.css";

/** How far the office has come, the way to its board, and what was not saved yet. */
export function OfficeHead({ office }: { readonly office: OwnOffice }) {
  const { state, board, journal } = office;
  const live = state.imports.filter(({ isUndone }) => !isUndone).length;
  const newest = board?.dataset.months.at(-1);
  useAskBeforeLeaving(isUnsaved(office) && live > 0);
  return (
    <div className={styles["lead"]}>
      <Lead
        sentence={
          newest
            ? `${state.region.name}：${live}次导入，最新${monthLabel(newest)}`
            : `${state.region.name}已建立，等第一张表`
        }
        line={
          <>
            {`${state.units.length}个单位，${state.values.size}个数${state.projects.length > 0 ? `，${state.projects.length}个项目` : ""}；${revisionWords(state)}　`}
            {board && (
              <ViewLink
                path="/"
                patch={{ office: ownOfficeName(state.id), ...NO_CHOICE }}
                className={styles["board"]}
              >
                看本单位的看板
              </ViewLink>
            )}
          </>
        }
      />
      {isUnsaved(office) && journal.length > 1 && (
        <StatusStrip
          strong="未保存"
          text={savedWords(office)}
          action={
            <ViewLink path="/data" patch={{ own: state.id, view: "file" }}>
              去保存
            </ViewLink>
          }
        />
      )}
    </div>
  );
}

const NO_CHOICE = {
  quarter: undefined,
  asof: undefined,
  counties: undefined,
  region: undefined,
  direct: undefined,
  fault: undefined,
  version: undefined,
};
