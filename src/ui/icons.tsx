import { type ReactNode } from "react";

/** A sign in strokes of the ink around it, 16 px square; what it tells stands beside it in words. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const CHEVRONS = {
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  left: "M10 4L6 8l4 4",
  right: "M6 4l4 4-4 4",
};

/** Opens downwards. */
export function ChevronIcon({ direction = "down" }: { direction?: keyof typeof CHEVRONS }) {
  return (
    <Icon>
      <path d={CHEVRONS[direction]} />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M3 8.5l3.2 3.2L13 4.8" />
    </Icon>
  );
}

export function RefreshIcon() {
  return (
    <Icon>
      <path d="M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5" />
    </Icon>
  );
}

export function LinkIcon() {
  return (
    <Icon>
      <path d="M6.8 9.2a2.8 2.8 0 0 0 4 0l2-2a2.8 2.8 0 0 0-4-4l-.9.9M9.2 6.8a2.8 2.8 0 0 0-4 0l-2 2a2.8 2.8 0 0 0 4 4l.9-.9" />
    </Icon>
  );
}

const SORT_ARROWS = { ascending: "M4 10.5h8L8 5z", descending: "M4 5.5h8L8 11z" };

/** A filled triangle, as the changes ▲▼ are; unsorted columns show none. */
export function SortIcon({ direction }: { direction: keyof typeof SORT_ARROWS }) {
  return (
    <Icon>
      <path d={SORT_ARROWS[direction]} fill="currentColor" stroke="none" />
    </Icon>
  );
}
