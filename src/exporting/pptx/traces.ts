/**
 * What each figure of a deck says of itself, in a part of its own that office programs carry along
 * and do not show (ECMA-376, part 1, 15.2.4: custom XML data storage).
 */
import { escapeMarkup } from "../../lib/inert-text";
import type { Metadata } from "../picture/metadata";
import { XML_HEAD, xmlBytes } from "./xml";

/** Where it stands in the package. */
export const TRACES_PART = "customXml/item1.xml";

const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const NAMESPACE = "urn:key-project-dashboard:traces";
/** Any, as long as no other part of a deck has it. */
const ITEM_ID = "{6B1F0A7C-52D4-4E0B-9C1B-7D5B3A9E2F14}";

/** The parts by path: a `trace` for each figure, whose text is its statements as JSON. */
export function traceFiles(traces: readonly Metadata[]): Record<string, Uint8Array> {
  const items = traces
    .map((texts) => JSON.stringify(Object.fromEntries(texts)))
    .map((json) => `<trace>${escapeMarkup(json)}</trace>`);
  const properties = `<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relation = `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>`;
  const texts = {
    [TRACES_PART]: `<traces xmlns="${NAMESPACE}">${items.join("")}</traces>`,
    "customXml/itemProps1.xml": properties,
    "customXml/_rels/item1.xml.rels": `<Relationships xmlns="${RELATIONS}">${relation}</Relationships>`,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([path, xml]) => [path, xmlBytes(XML_HEAD + xml)]),
  );
}

/** The presentation's relations with that to the part: one that none leads to is dropped. */
export function mendTraceRelation(xml: string): string {
  const relation = `<Relationship Id="rIdTraces" Type="${OFFICE}/relationships/customXml" Target="../${TRACES_PART}"/>`;
  return xml.replace("</Relationships>", () => `${relation}</Relationships>`);
}
