/** Asks for the configuration before the rest of the bundle is evaluated. */
import { startUp } from "./start-up";

void startUp();
