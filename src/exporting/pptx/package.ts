/**
 * Mends the archive that pptxgenjs makes: charts and pictures put in, fonts set for Chinese, and
 * what the format demands put right.
 */
import { strFromU8, unzipSync } from "fflate";
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
  readonly slides: readonly SlideParts[];
  /** What each figure says of itself, as pictures do. */
  readonly traces: readonly Metadata[];
  readonly properties: DeckProperties;
}

export interface SlideParts {
  /** From left to right. */
  readonly charts: readonly SlideChart[];
  /** Of the table on it. */
  readonly alt: string;
  readonly notes: readonly string[];
  readonly picture: Uint8Array | null;
}

export interface SlideChart {
  readonly xml: string;
  readonly workbook: Uint8Array;
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
  const first = firstCharts(parts.slides);
  const files: Files = {};
  for (const [index, [path, bytes]] of Object.entries(source).entries()) {
    const at = slideNumber(path) - 1;
    files[path] = mended(path, bytes, { slide: parts.slides[at], firstChart: first[at] ?? 1 });
    // oxlint-disable-next-line no-await-in-loop -- a handful in each task
    if (index % AT_ONCE === 0) await breath();
  }
  return {
    ...files,
    ...chartFiles(parts.slides.flatMap(({ charts }) => charts)),
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
    /^ppt\/(?:slides\/(?:_rels\/)?slide|notesSlides\/notesSlide|media\/image-)(\d+)/.exec(
      path,
    )?.[1] ?? 0,
  );
}

/** The number of each slide's first chart, counted through the deck from 1. */
function firstCharts(slides: readonly SlideParts[]): readonly number[] {
  let next = 1;
  return slides.map(({ charts }) => {
    next += charts.length;
    return next - charts.length;
  });
}

interface Mending {
  readonly slide: SlideParts | undefined;
  readonly firstChart: number;
}

function mended(path: string, bytes: Uint8Array, { slide, firstChart }: Mending): Uint8Array {
  if (path.startsWith("ppt/media/")) return slide?.picture ?? bytes;
  const xml = strFromU8(bytes);
  if (path.startsWith("ppt/slides/_rels/"))
    return xmlBytes(withChartRelations(xml, slide?.charts.length ?? 0, firstChart));
  if (path.startsWith("ppt/notesMasters/_rels/"))
    return xmlBytes(xml.replace("theme1.xml", "theme2.xml"));
  if (path.startsWith("ppt/slides/"))
    return xmlBytes(withCharts(mendSlide(xml, slide?.alt ?? ""), slide?.charts.length ?? 0));
  if (path.startsWith("ppt/slideLayouts/slideLayout")) return xmlBytes(mendSlide(xml, ""));
  if (path.startsWith("ppt/notesSlides/notesSlide"))
    return xmlBytes(mendNotes(xml, slide?.notes ?? []));
  if (path === "ppt/_rels/presentation.xml.rels") return xmlBytes(mendTraceRelation(xml));
  if (path === "ppt/presentation.xml") return xmlBytes(mendPresentation(xml));
  if (path.startsWith("ppt/theme/")) return xmlBytes(mendTheme(xml));
  if (/^ppt\/(slideMasters|notesMasters)\/\w+\.xml$/.test(path)) return xmlBytes(withFonts(xml));
  return bytes;
}

/** The places of charts lead to our own: pptxgenjs has been told of none. */
function withCharts(xml: string, count: number): string {
  let chart = 0;
  const own = xml.replaceAll(/<c:chart r:id="rId\d+"/g, () => {
    chart += 1;
    return `<c:chart r:id="${chartRelation(chart)}"`;
  });
  if (chart !== count) throw new Error(`${chart} charts on a slide, ${count} made`);
  return own;
}

function withChartRelations(xml: string, count: number, firstChart: number): string {
  const relations = Array.from({ length: count }, (_, index) => {
    const target = `../charts/chart${firstChart + index}.xml`;
    return `<Relationship Id="${chartRelation(index + 1)}" Type="${OFFICE}/chart" Target="${target}"/>`;
  });
  return xml.replace("</Relationships>", (end) => relations.join("") + end);
}

/** Within its slide. */
function chartRelation(number: number): string {
  return `rIdChart${number}`;
}

function chartFiles(charts: readonly SlideChart[]): Files {
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
