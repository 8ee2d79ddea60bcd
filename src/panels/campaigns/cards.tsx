import { useQuery } from "@tanstack/react-query";
import { Bullet } from "../../charts/bullet/bullet";
import { describeFailure } from "../../data/failure";
import { statisticsQuery } from "../../data/ledger-queries";
import type { Snapshot } from "../../domain/facts/snapshot";
import { campaignsAt } from "../../domain/ledger/campaigns";
import { ledgerMonth } from "../../domain/ledger/concerns";
import { dayAt } from "../../domain/ledger/day";
import { joinWords } from "../../domain/ledger/filters";
import { type CampaignCard, campaignCards, campaignsNote } from "../../figures/ledger/campaigns";
import { MINUTE_MS } from "../../lib/durations";
import { writeLedgerSearch } from "../../navigation/ledger-search";
import { useNow } from "../../ui/use-now";
import { FailureNote } from "../trouble/failure-message";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import { CampaignsCell } from "./cell";
import styles from "./cards.module.css";
import room from "./room.module.css";

export interface CampaignCardsProps {
  readonly snapshot: Snapshot;
}

/** A card a campaign; nothing where the office has no ledger to tell their progress. */
export function CampaignCards({ snapshot }: CampaignCardsProps) {
  const { backend, dataset, newest, runtime } = useView();
  const month = ledgerMonth(snapshot);
  // Where nothing was reported the quarter's last month stands for it, which may not have come.
  const isListed = dataset.months.includes(month);
  const today = dayAt(useNow(MINUTE_MS), dataset.timeZone);
  const { data, error, refetch } = useQuery({
    // A target is the whole office's, and so is the progress, whatever units are in view.
    ...statisticsQuery(backend, { region: dataset.root, month, choice: {}, text: "" }),
    refetchInterval: runtime.refreshMs,
    enabled: isListed,
  });
  const shown = campaignsAt(dataset.campaigns, { month, isNewest: month === newest });
  if (data === null || shown.length === 0) return null;
  const isReading = isListed && !data && !error;
  const unread = data ? null : isReading ? "正在读取…" : isListed ? "没有读到" : "本期没有数据";
  return (
    <CampaignsCell>
      <ul className={room["cards"]} aria-busy={isReading}>
        {campaignCards(shown, data?.campaigns ?? [], { month, today, unread }).map((card) => (
          <li key={card.id} className={room["card"]}>
            <Card card={card} isReading={isReading} />
          </li>
        ))}
      </ul>
      <p className={room["note"]}>
        {!data && error ? (
          <FailureNote
            what="没有读到攻坚行动的进度"
            failure={describeFailure(error)}
            retry={() => void refetch()}
          />
        ) : (
          `注：${campaignsNote(shown, { month, where: dataset.policy.regionWord })}。来源：${dataset.sourceTitle}（项目台账）。`
        )}
      </p>
    </CampaignsCell>
  );
}

function Card({ card, isReading }: { card: CampaignCard; isReading: boolean }) {
  const { name, days, phase, span, measure, target, done, rate, absent, time, gap, coverage } =
    card;
  return (
    <>
      <div className={styles["head"]}>
        <h3>{name}</h3>
        <b data-phase={phase}>{days}</b>
      </div>
      <p className={styles["values"]}>
        {rate ? (
          <span className={styles["value"]}>
            {rate.text}
            <small>%</small>
          </span>
        ) : (
          <span className={styles["absent"]}>{absent}</span>
        )}
        <span className={styles["base"]}>{[done, target].filter(Boolean).join(" / ")}</span>
      </p>
      {isReading ? (
        <div className={styles["waiting"]} />
      ) : (
        <Bullet
          rate={rate?.percent ?? null}
          pace={rate && time ? time.percent : null}
          reached={card.reached}
          paceLabel={time ? `时间 ${time.text}` : ""}
        />
      )}
      <p className={styles["line"]}>{[gap, coverage].filter(Boolean).join("；")}</p>
      <p className={styles["line"]}>
        <span>{`${measure}　${span}`}</span>
        <ProjectsLink card={card} />
      </p>
    </>
  );
}

/** To the projects that take part, whichever units are in view. */
function ProjectsLink({ card: { name, choice } }: { card: CampaignCard }) {
  if (!choice) return null;
  const counties = choice.counties && joinWords(choice.counties);
  return (
    <ViewLink
      path="/projects"
      patch={{ ...writeLedgerSearch({ choice, text: "", sort: [] }), counties, direct: undefined }}
    >
      看项目<span className="visually-hidden">：{name}</span>
    </ViewLink>
  );
}
