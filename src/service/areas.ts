/** Everything that the service answers. */
import { ACCOUNTS_AREA } from "./accounts/area";
import { OWN_ACCOUNT_AREA } from "./accounts/own-area";
import type { Area } from "./area";
import { FILES_AREA } from "./files/area";
import { LINKS_AREA } from "./links/area";
import { LOG_AREA } from "./log/area";
import { OFFICE_AREA } from "./office/area";
import { PROJECTS_AREA } from "./projects/area";
import { PUBLICATIONS_AREA } from "./publications/area";
import { READS_AREA } from "./reads/area";
import { SESSION_AREA } from "./session/area";
import { SETTINGS_AREA } from "./settings/area";
import { SETUP_AREA } from "./setup/area";
import { SUBMISSIONS_AREA } from "./submissions/area";

export const AREAS: readonly Area[] = [
  SESSION_AREA,
  SETUP_AREA,
  OWN_ACCOUNT_AREA,
  ACCOUNTS_AREA,
  LINKS_AREA,
  SETTINGS_AREA,
  OFFICE_AREA,
  LOG_AREA,
  SUBMISSIONS_AREA,
  FILES_AREA,
  PUBLICATIONS_AREA,
  PROJECTS_AREA,
  READS_AREA,
];
