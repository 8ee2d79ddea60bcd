/** What an address means where there is one office alone. */
import { askedVersion } from "../navigation/version-search";
import type { Runtime } from "../panels/view";

/** `source`: where its figures come from, in a clause: 本系统接的是单位自己的服务器. */
export function oneOffice(base: string, source: string): Pick<Runtime, "offices" | "addressed"> {
  return {
    offices: null,
    addressed: (search) => {
      const { version, problems } = askedVersion(search);
      const dropped = ["office", "fault"].filter((name) => search[name] !== undefined);
      if (dropped.length > 0)
        problems.push(`参数${dropped.join("、")}只用于内置数据，${source}，已略去。`);
      return { office: null, mark: null, backend: { base, fault: null, ...version }, problems };
    },
  };
}
