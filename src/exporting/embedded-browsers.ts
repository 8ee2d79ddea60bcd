/**
 * Browsers inside other programs, where a download says that it is done and no file is there. The
 * one place that decides this.
 */

export interface EmbeddedBrowser {
  /** 微信 */
  readonly name: string;
  /** The way out of it, a full sentence's part: 点右上角“…”，选“在默认浏览器中打开”. */
  readonly way: string;
}

const DOTS = "点右上角“…”，选";

/**
 * Of several that fit, the first: 企业微信 calls itself 微信 too, 粤政易 and its like are 企业微信 of their own,
 * 浙政钉 is a 钉钉.
 */
const EMBEDDED: readonly (EmbeddedBrowser & { readonly sign: RegExp })[] = [
  { sign: /wxwork/i, name: "企业微信", way: `${DOTS}“在浏览器中打开”` },
  {
    sign: /MicroMessenger|WindowsWechat|MacWechat/i,
    name: "微信",
    way: `${DOTS}“在默认浏览器中打开”`,
  },
  { sign: /TaurusApp/i, name: "浙政钉", way: `${DOTS}“在浏览器中打开”` },
  { sign: /DingTalk/i, name: "钉钉", way: `${DOTS}“在浏览器中打开”` },
  { sign: /\b(?:Lark|Feishu)\b/i, name: "飞书", way: `${DOTS}“在浏览器中打开”` },
  // QQ浏览器 is MQQBrowser or QQBrowser, and downloads.
  { sign: /(?:^|\s)(?:QQ|TIM|QQTheme)\//, name: "QQ", way: `${DOTS}“用浏览器打开”` },
  { sign: /AlipayClient/i, name: "支付宝", way: `${DOTS}“在浏览器中打开”` },
  { sign: /\bWeibo\b|__weibo__/i, name: "微博", way: `${DOTS}“在浏览器中打开”` },
];

/** The program that this browser is a part of; null for a browser that can download. */
export function embeddedBrowser(userAgent: string): EmbeddedBrowser | null {
  const found = EMBEDDED.find(({ sign }) => sign.test(userAgent));
  return found ? { name: found.name, way: found.way } : null;
}
