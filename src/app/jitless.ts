/**
 * zod otherwise probes `new Function`, which a strict CSP reports as a violation. Must run before
 * any schema does.
 */
import * as z from "zod/mini";

z.config({ jitless: true });
