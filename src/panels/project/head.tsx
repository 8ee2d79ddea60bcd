import { TitleText } from "../../charts/frame/title-text";
import { LampMark } from "../../charts/base/lamp-mark";
import { nameOf } from "../../domain/facts/scope";
import type { Month } from "../../domain/facts/period";
import { dayAfter } from "../../domain/ledger/day";
import { PROJECT_KIND_WORD, PROJECT_LEVEL_WORD, STAGE_WORD } from "../../domain/ledger/kinds";
import type { ListedProject } from "../../domain/ledger/listed";
import type { Change, RedCard } from "../../domain/ledger/project";
import { projectStanding } from "../../domain/ledger/standing";
import { LAMP_LABEL } from "../../domain/rates/lamp";
import { redCardLine } from "../../domain/wording/ledger-words";
import {
  DAYS_COUNTED_TO,
  changeWords,
  formerNamesWords,
  furtherChanges,
  lampReason,
} from "../../domain/wording/project-words";
import { DemoTag } from "../demo-tag";
import { listPatch } from "../ledger/question";
import { Lead } from "../lead";
import { useView } from "../view";
import { ViewLink } from "../view-link";
import styles from "./head.module.css";

export interface ProjectHeadProps {
  readonly project: ListedProject;
  readonly month: Month;
}

/** Who the project is, where it stands, and why its lamp is what it is. */
export function ProjectHead({ project, month }: ProjectHeadProps) {
  const { dataset } = useView();
  const standing = projectStanding(project, month, dataset.policy);
  const { levels, kind, stage, lamp, redCard } = project;
  const changes = furtherChanges(project);
  const levelWords = levels.map((level) => PROJECT_LEVEL_WORD[level]).join("、");
  return (
    <>
      <Lead sentence={project.name} line={formerNamesWords(project)} />
      <ul className={styles["signs"]} aria-label="项目概况">
        <li className="paper-only">
          <DemoTag />
        </li>
        <li>
          <Unit code={project.county} />
        </li>
        <li>{levelWords || "不在重点名单"}</li>
        <li>{PROJECT_KIND_WORD[kind]}</li>
        <li>{STAGE_WORD[stage]}</li>
        <li>编号{project.id}</li>
      </ul>
      {changes.length > 0 && <Changes changes={changes} />}
      <p className={styles["lamp"]}>
        <LampMark lamp={lamp} label={LAMP_LABEL[lamp]} />
        <span>
          <TitleText text={lampReason(project, month, { standing, lamp })} />
        </span>
      </p>
      {redCard && <RedCardLine card={redCard} month={month} />}
    </>
  );
}

function Unit({ code }: { code: string }) {
  const { dataset } = useView();
  const unit = dataset.regions.find((region) => region.code === code);
  if (!unit) return <>{`单位不明（${code}）`}</>;
  return <ViewLink path={`/counties/${unit.code}`}>{unit.name}</ViewLink>;
}

/** 沿革: what it was before, each with the way to the projects that it came from. */
function Changes({ changes }: { changes: readonly Change[] }) {
  const { dataset, search } = useView();
  const patch = listPatch(search);
  return (
    <ul className={styles["changes"]} aria-label="沿革">
      {changes.map((change) => (
        <li key={`${change.at} ${change.kind}`}>
          {changeWords(change, (code) => nameOf(dataset, code))}
          {change.of.map((id) => (
            <ViewLink key={id} path={`/projects/${id}`} patch={patch}>
              {id}
            </ViewLink>
          ))}
        </li>
      ))}
    </ul>
  );
}

function RedCardLine({ card, month }: { card: RedCard; month: Month }) {
  return (
    <p className={styles["card"]}>
      <b>红牌</b>
      {redCardLine(card, dayAfter(month), `（天数${DAYS_COUNTED_TO}）`)}
    </p>
  );
}
