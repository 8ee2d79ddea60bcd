/** Signs of rows that can be moved and acted on: apart, since few pages have such. */
import { Icon } from "./icons";

/** Two columns of dots: what it stands on can be moved. */
export function GripIcon() {
  return (
    <Icon>
      <path d="M6 3.5v0M10 3.5v0M6 8v0M10 8v0M6 12.5v0M10 12.5v0" strokeWidth="2.5" />
    </Icon>
  );
}

/** Three dots: more can be done with it. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M3.5 8v0M8 8v0M12.5 8v0" strokeWidth="2.5" />
    </Icon>
  );
}
