/** What the file says of itself. */
import { escapeMarkup } from "../../lib/inert-text";
import { XML_HEAD } from "./xml";

export interface DeckProperties {
  readonly title: string;
  readonly subject: string;
  readonly company: string;
  /** The data's revision: 版本r7. */
  readonly keywords: string;
  /** The permalink. */
  readonly description: string;
  readonly at: Date;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** docProps/core.xml; both times are those of the export. */
export function coreProperties({
  title,
  subject,
  company,
  keywords,
  description,
  at,
}: DeckProperties): string {
  const time = at.toISOString().replace(/\.\d+Z$/, "Z");
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  const parts = [
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    `<dc:subject>${escapeMarkup(subject)}</dc:subject>`,
    `<dc:creator>${escapeMarkup(company)}</dc:creator>`,
    `<cp:keywords>${escapeMarkup(keywords)}</cp:keywords>`,
    `<dc:description>${escapeMarkup(description)}</dc:description>`,
    "<cp:revision>1</cp:revision>",
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
  ];
  return `${XML_HEAD}<cp:coreProperties ${names.join(" ")}>${parts.join("")}</cp:coreProperties>`;
}

/** docProps/app.xml. */
export function appProperties({ company }: DeckProperties, slides: number): string {
  const parts = [
    "<Application>Microsoft Office PowerPoint</Application>",
    `<Slides>${slides}</Slides>`,
    `<Notes>${slides}</Notes>`,
    `<Company>${escapeMarkup(company)}</Company>`,
  ];
  return `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties">${parts.join("")}</Properties>`;
}
