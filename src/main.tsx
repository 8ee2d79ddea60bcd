import "./app/early";
import "./app/jitless";
import "./ui/tokens.css";
import "./ui/base.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { ownSheets } from "./app/own-sheets";
import { invariant } from "./lib/invariant";
import { applyStoredTheme } from "./ui/theme";

applyStoredTheme();
const container = document.getElementById("root");
invariant(container, "index.html has a root element");
void ownSheets().then(() => createRoot(container).render(<App />));
