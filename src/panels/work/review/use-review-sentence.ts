import { useQuery } from "@tanstack/react-query";
import { previewQuery, submissionsQuery, versionsQuery } from "../../../data/work/work-queries";
import { type ReviewView, readReviewMonth } from "../../../navigation/review-search";
import { useWork } from "../work";
import { listSentence } from "./list-counts";
import { missingSentence } from "./reminder-words";
import { newestSentence, previewSentence } from "./version-words";

/** What a view of 审核 says first; null while that is not known. */
export function useReviewSentence(view: ReviewView): string | null {
  const { backend, search } = useWork();
  const isList = view === "reports" || view === "reminders";
  const month = readReviewMonth(search);
  const list = useQuery({ ...submissionsQuery(backend, month), enabled: isList });
  const preview = useQuery({ ...previewQuery(backend), enabled: view === "publish" });
  const versions = useQuery({ ...versionsQuery(backend), enabled: view === "versions" });
  switch (view) {
    case "reports":
      return list.data ? listSentence(list.data) : null;
    case "reminders":
      return list.data ? missingSentence(list.data) : null;
    case "publish":
      return preview.data ? previewSentence(preview.data) : null;
    case "versions":
      return versions.data ? newestSentence(versions.data.versions) : null;
  }
}
