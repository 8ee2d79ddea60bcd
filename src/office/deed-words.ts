/** What was done to a project's problems and red card, in words. */
import { ISSUE_KIND_WORD } from "../domain/ledger/kinds";
import { RED_CARD_DEMAND_WORD } from "../domain/ledger/red-card-demand";
import type { ProjectEvent } from "./project-events";

interface DeedWords {
  /** 提出问题; of which kind a problem is, what a red card wants and by when, in `of`. */
  readonly act: string;
  readonly of: string | null;
  readonly text: string | null;
}

/** Of one event. */
function deedWords(event: ProjectEvent): DeedWords {
  switch (event.kind) {
    case "issueRaised":
      return { act: "提出问题", of: ISSUE_KIND_WORD[event.about], text: event.text };
    case "issueAssigned": {
      const until = event.dueBy === null ? "" : `，限${event.dueBy}`;
      return { act: "交办问题", of: null, text: `${event.unit}${until}` };
    }
    case "issueRectified":
      return { act: "报整改", of: null, text: event.text };
    case "issueRejected":
      return { act: "整改退回", of: null, text: event.text };
    case "issueClosed":
      return { act: "问题销号", of: null, text: event.text };
    case "issueUrged":
      return { act: urgeWord(event), of: null, text: event.text };
    case "issueListed": {
      const act = event.listed ? "挂牌督办" : "取消挂牌督办";
      return { act, of: null, text: event.text ?? null };
    }
    case "redCardSet": {
      const wanted = event.demand ? `，${RED_CARD_DEMAND_WORD[event.demand]}` : "";
      return { act: "红牌", of: `期限${event.deadline}${wanted}`, text: event.text };
    }
    case "redCardLifted":
      return { act: "红牌处理", of: null, text: event.outcome };
  }
}

/** 提出问题（用地）：用地未批; with the name of its project first in the brackets where it is given. */
export function deedLine(event: ProjectEvent, project?: string): string {
  const { act, of, text } = deedWords(event);
  const about = [project, of].filter((word) => word !== undefined && word !== null);
  const brackets = about.length === 0 ? "" : `（${about.join("，")}）`;
  return `${act}${brackets}${text === null ? "" : `：${text}`}`;
}

function urgeWord({ direction, urge }: Extract<ProjectEvent, { kind: "issueUrged" }>): string {
  if (urge === "consult") return "约商";
  return direction === "down" ? "催办" : "申请催办";
}
