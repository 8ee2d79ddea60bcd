/**
 * [Content_Types].xml from the parts there are: each listed part exists and each part is listed.
 */
import { FILE_KINDS } from "../file-kinds";
import { escapeMarkup } from "../../lib/inert-text";
import { XML_HEAD } from "./xml";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PACKAGE = "application/vnd.openxmlformats-package";

const DEFAULTS = [
  ["rels", `${PACKAGE}.relationships+xml`],
  ["xml", "application/xml"],
  ["png", FILE_KINDS.png.type],
  ["xlsx", FILE_KINDS.xlsx.type],
] as const;

const TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${OFFICE}.presentationml.presentation.main+xml`],
  [/^ppt\/slideMasters\/\w+\.xml$/, `${OFFICE}.presentationml.slideMaster+xml`],
  [/^ppt\/slideLayouts\/\w+\.xml$/, `${OFFICE}.presentationml.slideLayout+xml`],
  [/^ppt\/slides\/\w+\.xml$/, `${OFFICE}.presentationml.slide+xml`],
  [/^ppt\/notesMasters\/\w+\.xml$/, `${OFFICE}.presentationml.notesMaster+xml`],
  [/^ppt\/notesSlides\/\w+\.xml$/, `${OFFICE}.presentationml.notesSlide+xml`],
  [/^ppt\/charts\/\w+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^ppt\/theme\/\w+\.xml$/, `${OFFICE}.theme+xml`],
  [/^ppt\/presProps\.xml$/, `${OFFICE}.presentationml.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${OFFICE}.presentationml.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${OFFICE}.presentationml.tableStyles+xml`],
  [/^docProps\/core\.xml$/, `${PACKAGE}.core-properties+xml`],
  [/^customXml\/item\d+\.xml$/, "application/xml"],
  [/^customXml\/itemProps\d+\.xml$/, `${OFFICE}.customXmlProperties+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
];

/** Throws for a part of a kind that no PowerPoint file made here has: a programming error. */
export function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    if (/\.(rels|png|xlsx)$/.test(path)) return [];
    const type = TYPES.find(([pattern]) => pattern.test(path))?.[1];
    if (type === undefined) throw new Error(`no content type for ${path}`);
    return [`<Override PartName="/${escapeMarkup(path)}" ContentType="${type}"/>`];
  });
  const defaults = DEFAULTS.map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  );
  const list = [...defaults, ...overrides].join("");
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${list}</Types>`;
}
