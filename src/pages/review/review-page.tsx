/** 审核: what units report, who is late, what is published. */
import {
  REVIEW_VIEWS,
  type ReviewView,
  lostOfReview,
  readReviewView,
} from "../../navigation/review-search";
import { Lead } from "../../panels/lead";
import { LostNotice } from "../../panels/work/lost-notice";
import { PublishView } from "../../panels/work/review/publish-view";
import { RemindersView } from "../../panels/work/review/reminders-view";
import { ReportsView } from "../../panels/work/review/reports-view";
import { useReviewSentence } from "../../panels/work/review/use-review-sentence";
import { VersionsView } from "../../panels/work/review/versions-view";
import { ViewChoice } from "../../panels/work/view-choice";
import { useWork } from "../../panels/work/work";
import work from "../../panels/work/work.module.css";

/** One view at a time. */
export function ReviewPage() {
  const { search, setParams } = useWork();
  const view = readReviewView(search);
  return (
    <>
      <Lead sentence={useReviewSentence(view) ?? "审核"} line={LINES[view]} />
      <LostNotice lost={lostOfReview(search)} />
      <div className={work["views"]}>
        <ViewChoice
          legend="审核的哪一部分"
          label="看"
          options={REVIEW_VIEWS}
          value={view}
          onChange={(next) =>
            setParams({
              view: next === "reports" ? undefined : next,
              unit: undefined,
              table: undefined,
            })
          }
        />
      </div>
      <div className={work["page"]}>
        <View view={view} />
      </div>
    </>
  );
}

const LINES: Readonly<Record<ReviewView, string>> = {
  reports: "各单位报了没有、报了什么；审核通过的数到发布才上看板。",
  reminders: "谁还没有报，催报单可以复制到微信或政务OA。",
  publish: "审核通过的数，看过变动以后一次发布；发布的版本不再改变。",
  versions: "每次发布一个版本，各有自己的网址。",
};

function View({ view }: { readonly view: ReviewView }) {
  switch (view) {
    case "reports":
      return <ReportsView />;
    case "reminders":
      return <RemindersView />;
    case "publish":
      return <PublishView />;
    case "versions":
      return <VersionsView />;
  }
}
