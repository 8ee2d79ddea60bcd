import { lazyPart } from "../../../lib/lazy-part";

/** 办理: only staff of an office with a server of its own ever load it. */
export const projectWork = lazyPart("“办理”", () => import("./project-work"));
