/**
 * A drawing on the page as SVG text that stands alone: only what draws, in colours instead of
 * variables, with ids in document order. The same drawing gives the same text, however often it was
 * drawn before.
 */

/** One `<svg>` element, and how far below the top of the result its content stands. */
export interface Drawing {
  readonly svg: Element;
  readonly top: number;
}

export interface PlainOptions {
  /** Replaces the variables of an attribute's value. */
  readonly resolve: (value: string) => string;
  /** Of the new ids: p1, p2. */
  readonly prefix?: string;
}

const LENGTHS = new Set(
  "x y x1 y1 x2 y2 cx cy r rx ry width height d points transform patternTransform font-size opacity fill-opacity stroke-opacity stroke-width stroke-dasharray".split(
    " ",
  ),
);
const WORDS = new Set(
  "id fill stroke stroke-linecap stroke-linejoin fill-rule font-weight text-anchor patternUnits".split(
    " ",
  ),
);
const DRAWN = new Set([
  "g",
  "defs",
  "path",
  "rect",
  "circle",
  "ellipse",
  "line",
  "polyline",
  "polygon",
  "text",
  "tspan",
]);
const REFERENCE = /url\(["']?#([^"')]+)["']?\)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
/**
 * What XML has no way to write: control characters, halves of pairs, and two that are no
 * characters.
 */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The content of the drawings, one after the other; `<svg>` elements themselves are left out. */
export function plainSvg(
  drawings: readonly Drawing[],
  { resolve, prefix = "p" }: PlainOptions,
): string {
  const used = new Set(drawings.flatMap(({ svg }) => referencesIn(svg)));
  const identified = drawings
    .flatMap(({ svg }) => [...svg.querySelectorAll("[id]")])
    .filter(({ id }) => used.has(id));
  const ids = new Map(identified.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
  const writing: Writing = { resolve, ids, halo: false };
  return drawings
    .map(({ svg, top }) => {
      const content = contentOf(svg, writing);
      return top > 0
        ? markup("g", [["transform", `translate(0 ${rounded(String(top))})`]], content)
        : content;
    })
    .join("");
}

interface Writing {
  readonly resolve: (value: string) => string;
  readonly ids: ReadonlyMap<string, string>;
  /** An element around asks for strokes under the letters. */
  readonly halo: boolean;
}

function referencesIn(svg: Element): string[] {
  return [...svg.querySelectorAll("*")].flatMap((element) =>
    [...element.attributes].flatMap(({ value }) =>
      [...value.matchAll(REFERENCE)].flatMap(([, id]) => (id ? [id] : [])),
    ),
  );
}

function contentOf(element: Element, writing: Writing): string {
  return [...element.childNodes]
    .map((node) => {
      if (node instanceof Element) return written(node, writing);
      return element.localName === "text" || element.localName === "tspan"
        ? escaped(node.textContent ?? "")
        : "";
    })
    .join("");
}

function written(element: Element, around: Writing): string {
  const tag = element.localName;
  if (tag === "pattern" ? !around.ids.has(element.id) : !DRAWN.has(tag)) return "";
  if (tag === "path" && !element.getAttribute("d")) return "";
  const writing = {
    ...around,
    halo: around.halo || element.getAttribute("paint-order") === "stroke",
  };
  const content = contentOf(element, writing);
  const attributes = attributesOf(element, writing);
  const isFrame = tag === "g" || tag === "defs" || tag === "text";
  if (isFrame && content === "") return "";
  if (tag === "g" && attributes.length === 0) return content;
  return tag === "text" && writing.halo
    ? haloed(attributes, content)
    : markup(tag, attributes, content);
}

type Attribute = readonly [name: string, value: string];

/** Not every program knows paint-order: the halo is a text of its own, below. */
function haloed(attributes: readonly Attribute[], content: string): string {
  const isInk = ([name]: Attribute) => name === "fill";
  const isHalo = ([name]: Attribute) => name.startsWith("stroke");
  const halo = [...attributes.filter((attribute) => !isInk(attribute)), ["fill", "none"]] as const;
  const ink = [
    ...attributes.filter((attribute) => !isHalo(attribute)),
    ["stroke", "none"],
  ] as const;
  return markup("text", halo, content) + markup("text", ink, content);
}

function markup(tag: string, attributes: readonly Attribute[], content: string): string {
  const start = [tag, ...attributes.map(([name, value]) => `${name}="${escaped(value)}"`)].join(
    " ",
  );
  return content === "" ? `<${start}/>` : `<${start}>${content}</${tag}>`;
}

function attributesOf(element: Element, { resolve, ids }: Writing): Attribute[] {
  return [...element.attributes].flatMap(({ name, value }): Attribute[] => {
    if (LENGTHS.has(name)) return [[name, rounded(resolve(value))]];
    if (!WORDS.has(name)) return [];
    if (name === "id") return ids.has(value) ? [[name, ids.get(value) ?? value]] : [];
    return [
      [name, resolve(value).replace(REFERENCE, (_, id: string) => `url(#${ids.get(id) ?? id})`)],
    ];
  });
}

/** Two decimals of a px are finer than any printer. */
function rounded(value: string): string {
  return value.replace(NUMBER, (number, at: number) => {
    const text = String(Math.round(Number(number) * 100) / 100 + 0);
    // `10-0.001` must not become `100`: the sign parted the two.
    const isGlued =
      number.startsWith("-") && !text.startsWith("-") && /[\d.]/.test(value[at - 1] ?? "");
    return isGlued ? ` ${text}` : text;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
}
