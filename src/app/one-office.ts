/** What an address means where there is one office alone. */
import type { Runtime } from "../panels/view";

/** `source`: where its figures come from, in a clause: 本系统接的是单位自己的服务器. */
export function oneOffice(base: string, source: string): Pick<Runtime, "offices" | "addressed"> {
  const backend = { base, fault: null };
  return {
    offices: null,
    addressed: (search) => {
      const dropped = ["office", "fault"].filter((name) => search[name] !== undefined);
      const problems =
        dropped.length > 0 ? [`参数${dropped.join("、")}只用于内置数据，${source}，已略去。`] : [];
      return { office: null, mark: null, backend, problems };
    },
  };
}
