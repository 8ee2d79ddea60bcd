/** Lists of networks that are trusted to say something: a proxy, a gateway. */
import { BlockList, isIP } from "node:net";
import { WordedError } from "../../src/lib/worded-error";

export interface Networks {
  /** Whether an address of a socket is in one of them. */
  readonly has: (address: string) => boolean;
}

export const NO_NETWORKS: Networks = { has: () => false };

/** A list that trusts more than this trusts anybody: 10.0.0.0/8 and fc00::/7 are the widest of use. */
const WIDEST = { ipv4: 8, ipv6: 7 } as const;

/**
 * `10.1.0.0/16,127.0.0.1`. Throws a `WordedError` for an empty list, what is no network, and one
 * that holds everybody.
 */
export function parseNetworks(text: string, option: string): Networks {
  const items = text.split(",").map((item) => item.trim());
  const list = new BlockList();
  for (const item of items) {
    const [address = "", size] = item.split("/");
    const version = isIP(address);
    if (version === 0) throw new WordedError(wrong(option, item));
    const family = version === 4 ? "ipv4" : "ipv6";
    const most = version === 4 ? 32 : 128;
    const prefix = size === undefined ? most : /^\d{1,3}$/.test(size) ? Number(size) : Number.NaN;
    if (!(prefix <= most)) throw new WordedError(wrong(option, item));
    if (prefix < WIDEST[family])
      throw new WordedError(
        `${option} 的“${item}”几乎包括所有地址，任何人都能冒充。请只写代理或网关自己的网段。`,
      );
    list.addSubnet(address, prefix, family);
  }
  return {
    has: (address) => {
      const plain = plainAddress(address);
      const version = isIP(plain);
      return version !== 0 && list.check(plain, version === 4 ? "ipv4" : "ipv6");
    },
  };
}

function wrong(option: string, item: string): string {
  return item === ""
    ? `${option} 没有写网段。请写代理或网关的网段，如 10.1.2.0/24，多个用逗号隔开。`
    : `${option} 的“${item}”不是网段。请写成 10.1.2.0/24 或 10.1.2.3，多个用逗号隔开。`;
}

/** An IPv4 address as such, where a socket for both kinds writes it as IPv6. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
}
