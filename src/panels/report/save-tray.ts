import type { Tray } from "../../report/tray";
import { trayFile } from "../../report/tray-file";
import { deliver } from "../figure/deliver-file";

/** Downloads the tray's file, and says its name; `permalink` leads to where it was made. */
export async function saveTray(tray: Tray, permalink: string): Promise<string> {
  return deliver({ ...trayFile(tray), pictures: [] }, permalink);
}
