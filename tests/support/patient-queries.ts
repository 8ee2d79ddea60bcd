/**
 * How long `findBy…` and `waitFor` wait: less than a whole test may take, so that they are the ones
 * to say what was missing.
 */
import { configure } from "@testing-library/dom";

configure({ asyncUtilTimeout: 60_000 });
