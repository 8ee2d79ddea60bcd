/** What of a figure over time is drawn by recharts: loaded together, when the page is idle. */
export { TimeBrush } from "./time-brush";
export { TimePanels } from "./time-panels";
