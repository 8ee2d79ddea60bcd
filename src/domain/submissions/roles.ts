/** Who somebody is on an office's server. */

export const ROLES = ["reader", "reporter", "reviewer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_WORD: Readonly<Record<Role, string>> = {
  reader: "读者",
  reporter: "填报员",
  reviewer: "审核员",
  administrator: "管理员",
};

/** A reporter is of one unit and sees and does what is that unit's; nobody else has a unit. */
export interface Standing {
  readonly role: Role;
  readonly unit: string | null;
}

/** Whether somebody deals with this unit's drafts and submissions at all. */
export function dealsWith({ role, unit }: Standing, of: string): boolean {
  switch (role) {
    case "reader":
      return false;
    case "reporter":
      return unit === of;
    case "reviewer":
    case "administrator":
      return true;
  }
}
