// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { plainSvg } from "./plain-svg";

function plain(content: string, top = 0): string {
  const document = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`,
    "image/svg+xml",
  );
  return plainSvg([{ svg: document.documentElement, top }], {
    resolve: (value) => value.replace("var(--a)", "red"),
  });
}

describe("plain SVG", () => {
  it("keeps what draws and drops what does not", () => {
    const noisy =
      '<title>x</title><g class="a" style="fill:red" tabindex="0"><path d=""/><rect x="1" data-b="" aria-c="" fill="var(--a)"/></g><g/>';
    expect(plain(noisy)).toBe('<rect x="1" fill="red"/>');
    expect(
      plain('<foreignObject><b/></foreignObject><script>1</script><desc>d</desc><image href="u"/>'),
    ).toBe("");
  });

  it("renames ids in document order and drops definitions that nobody uses", () => {
    const defs =
      '<defs><pattern id=":r9:"><path d="M0 0"/></pattern><clipPath id="c"><rect/></clipPath></defs>';
    expect(plain(`${defs}<rect fill="url(#:r9:)"/>`)).toBe(
      '<defs><pattern id="p1"><path d="M0 0"/></pattern></defs><rect fill="url(#p1)"/>',
    );
    expect(plain(defs)).toBe("");
  });

  it("rounds to two decimals without gluing numbers together, and leaves words alone", () => {
    expect(plain('<path d="M10.5-0.001L1e-9,33.33333V-.126"/>')).toBe(
      '<path d="M10.5 0L0,33.33V-0.13"/>',
    );
    expect(plain('<text x="0.1234" fill="#1E5009">1.23456</text>')).toBe(
      '<text x="0.12" fill="#1E5009">1.23456</text>',
    );
  });

  it("moves content down, and writes nothing that XML cannot hold", () => {
    expect(plain('<circle r="1"/>', 12.345)).toBe(
      '<g transform="translate(0 12.35)"><circle r="1"/></g>',
    );
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.textContent = "a\u0001<\ud800&😀";
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.append(text);
    expect(plainSvg([{ svg, top: 0 }], { resolve: (value) => value })).toBe(
      "<text>a&lt;&amp;😀</text>",
    );
  });

  it("halves a text with a halo, also where a group asks for it", () => {
    expect(plain('<g stroke="white" paint-order="stroke"><text fill="black">甲</text></g>')).toBe(
      '<g stroke="white"><text fill="none">甲</text><text fill="black" stroke="none">甲</text></g>',
    );
  });
});
