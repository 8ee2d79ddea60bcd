/**
 * Mends the archive that pptxgenjs makes: charts and pictures put in, fonts set for Chinese, and
 * what the format demands put right.
 */
import { strFromU8, unzipSync } from "fflate";
import { sorted } from "../../lib/array";
import { breath } from "../../lib/breath";
import { contentTypes } from "./content-types";
import { mendNotes, mendPresentation, mendSlide, mendTheme, withFonts } from "./mend";
import type { Metadata } from "../picture/metadata";
import { FILE_KINDS } from "../file-kinds";
import { zipFile } from "../zip-file";
import { type DeckProperties, appProperties, coreProperties } from "./properties";
import { mendTraceRelation, traceFiles } from "./traces";
import { XML_HEAD, xmlBytes } from "./xml";

export interface DeckParts {
  /** In the order of the slides, left to right. */
  readonly charts: readonly { readonly xml: string; readonly workbook: Uint8Array }[];
  readonly slides: readonly SlideParts[];
  /** What each figure says of itself, as pictures do. */
  readonly traces: readonly Metadata[];
  readonly properties: DeckProperties;
}

export interface SlideParts {
  /** Of the table on it. */
  readonly alt: string;
  readonly notes: readonly string[];
  readonly picture: Uint8Array | null;
}

type Files = Record<string, Uint8Array>;

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * The finished .pptx. Throws when the archive has not the charts and slides that the parts are for:
 * a programming error.
 */
export async function mendPackage(archive: Uint8Array, parts: DeckParts): Promise<Blob> {
  return packed(await mendedFiles(archive, parts), parts.properties.at);
}

/** A breath after so many parts: mending one takes no millisecond. */
const AT_ONCE = 40;

async function mendedFiles(archive: Uint8Array, parts: DeckParts): Promise<Files> {
  const source = unzipSync(archive, { filter: ({ name }) => !isReplaced(name) });
  const chartNames = chartTargets(source);
  if (chartNames.length !== parts.charts.length)
    throw new Error(`${chartNames.length} charts on slides, ${parts.charts.length} made`);
  const files: Files = {};
  for (const [index, [path, bytes]] of Object.entries(source).entries()) {
    const slide = parts.slides[slideNumber(path) - 1];
    files[path] = mended(path, bytes, { chartNames, slide });
    // oxlint-disable-next-line no-await-in-loop -- a handful in each task
    if (index % AT_ONCE === 0) await breath();
  }
  return {
    ...files,
    ...chartFiles(parts.charts),
    ...ownTheme(files),
    ...traceFiles(parts.traces),
    "docProps/core.xml": xmlBytes(coreProperties(parts.properties)),
    "docProps/app.xml": xmlBytes(appProperties(parts.properties, parts.slides.length)),
  };
}

/**
 * Charts and workbooks are made anew; folders are no parts; content types follow from the parts.
 */
function isReplaced(name: string): boolean {
  return (
    name.endsWith("/") ||
    /^ppt\/(charts|embeddings)\//.test(name) ||
    /^(\[Content_Types\]|docProps\/)/.test(name)
  );
}

function slideNumber(path: string): number {
  return Number(
    /^ppt\/(?:slides\/slide|notesSlides\/notesSlide|media\/image-)(\d+)/.exec(path)?.[1] ?? 0,
  );
}

/** What pptxgenjs called the charts, first slide first: it goes on counting from deck to deck. */
function chartTargets(files: Files): readonly string[] {
  const names = Object.entries(files)
    .filter(([path]) => path.startsWith("ppt/slides/_rels/"))
    .flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/\/ppt\/charts\/chart(\d+)\.xml/g)].map(([, number]) =>
        Number(number),
      ),
    );
  return sorted(names, (a, b) => a - b).map((number) => `/ppt/charts/chart${number}.xml`);
}

interface Mending {
  readonly chartNames: readonly string[];
  readonly slide: SlideParts | undefined;
}

function mended(path: string, bytes: Uint8Array, { chartNames, slide }: Mending): Uint8Array {
  if (path.startsWith("ppt/media/")) return slide?.picture ?? bytes;
  const xml = strFromU8(bytes);
  if (path.startsWith("ppt/slides/_rels/")) return xmlBytes(mendChartRelations(xml, chartNames));
  if (path.startsWith("ppt/notesMasters/_rels/"))
    return xmlBytes(xml.replace("theme1.xml", "theme2.xml"));
  if (path.startsWith("ppt/slides/")) return xmlBytes(mendSlide(xml, slide?.alt ?? ""));
  if (path.startsWith("ppt/slideLayouts/slideLayout")) return xmlBytes(mendSlide(xml, ""));
  if (path.startsWith("ppt/notesSlides/notesSlide"))
    return xmlBytes(mendNotes(xml, slide?.notes ?? []));
  if (path === "ppt/_rels/presentation.xml.rels") return xmlBytes(mendTraceRelation(xml));
  if (path === "ppt/presentation.xml") return xmlBytes(mendPresentation(xml));
  if (path.startsWith("ppt/theme/")) return xmlBytes(mendTheme(xml));
  if (/^ppt\/(slideMasters|notesMasters)\/\w+\.xml$/.test(path)) return xmlBytes(withFonts(xml));
  return bytes;
}

function mendChartRelations(xml: string, chartNames: readonly string[]): string {
  return xml.replaceAll(
    /\/ppt\/charts\/chart\d+\.xml/g,
    (name) => `../charts/chart${chartNames.indexOf(name) + 1}.xml`,
  );
}

function chartFiles(charts: DeckParts["charts"]): Files {
  const entries = charts.flatMap(({ xml, workbook }, index): [string, Uint8Array][] => {
    const number = index + 1;
    const target = `../embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
    const relation = `<Relationship Id="rId1" Type="${OFFICE}/package" Target="${target}"/>`;
    return [
      [`ppt/charts/chart${number}.xml`, xmlBytes(xml)],
      [
        `ppt/charts/_rels/chart${number}.xml.rels`,
        xmlBytes(`${XML_HEAD}<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`),
      ],
      [`ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`, workbook],
    ];
  });
  return Object.fromEntries(entries);
}

/** Two masters may not share a theme: PowerPoint offers a repair. */
function ownTheme(files: Files): Files {
  const theme = files["ppt/theme/theme1.xml"];
  return theme ? { "ppt/theme/theme2.xml": theme } : {};
}

function packed(files: Files, at: Date): Promise<Blob> {
  const types = xmlBytes(contentTypes(Object.keys(files)));
  const entries = Object.entries({ "[Content_Types].xml": types, ...files });
  return zipFile(
    entries.map(([name, bytes]) => ({ name, bytes, isPacked: /\.(png|xlsx)$/.test(name) })),
    at,
    FILE_KINDS.pptx.type,
  );
}
