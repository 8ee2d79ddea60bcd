/** SheetJS and nothing else, on the page's own thread: the cells of a workbook, nothing understood. */
import { read, utils } from "@e965/xlsx";
import { pageRoot } from "../page";

const input = document.createElement("input");
input.type = "file";
input.setAttribute("aria-label", "file");
input.addEventListener("change", () => {
  const [file] = input.files ?? [];
  if (file) void show(file);
});
pageRoot().append(input);

async function show(file: File): Promise<void> {
  const { Sheets } = read(await file.arrayBuffer(), { dense: true });
  const rows = Object.values(Sheets).flatMap((sheet) => utils.sheet_to_json(sheet, { header: 1 }));
  const done = document.createElement("p");
  done.id = "read";
  done.textContent = String(rows.length);
  pageRoot().append(done);
}
