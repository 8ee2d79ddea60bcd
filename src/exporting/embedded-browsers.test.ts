import { expect, test } from "vitest";
import { embeddedBrowser } from "./embedded-browsers";

const ANDROID =
  "Mozilla/5.0 (Linux; Android 13; V2309A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 16_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
const WINDOWS =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36";

test.each([
  [
    "微信",
    `${ANDROID} XWEB/1160027 MMWEBSDK/20230805 Mobile Safari/537.36 MicroMessenger/8.0.42.2460(0x28002A35) WeChat/arm64 NetType/WIFI`,
  ],
  ["微信", `${IPHONE} MicroMessenger/8.0.42(0x18002a2f) NetType/WIFI Language/zh_CN`],
  [
    "微信",
    `${WINDOWS} MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF`,
  ],
  [
    "企业微信",
    `${ANDROID} Mobile Safari/537.36 wxwork/4.1.10 MicroMessenger/7.0.1 NetType/WIFI Language/zh`,
  ],
  ["企业微信", `${IPHONE} wxworklocal/2.6.10 wwlocal/2.6.10 MicroMessenger/7.0.1 Language/zh`],
  [
    "钉钉",
    `${ANDROID} Mobile Safari/537.36 AliApp(DingTalk/7.0.40) com.alibaba.android.rimet/31325 Channel/10002068 language/zh-CN`,
  ],
  ["钉钉", `${WINDOWS} dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.0.40-Release.6119105) Mojo/1.0.0`],
  [
    "浙政钉",
    `${ANDROID} Mobile Safari/537.36 AliApp(TaurusApp/2.15.0) com.alibaba.taurus.zhejiang DingTalk`,
  ],
  ["飞书", `${IPHONE} Lark/6.11.5 LarkLocale/zh_CN Feishu/6.11.5`],
  [
    "QQ",
    `${ANDROID} MQQBrowser/6.2 TBS/046295 Mobile Safari/537.36 V1_AND_SQ_8.9.83_4680_YYB_D QQ/8.9.83.12605 NetType/WIFI`,
  ],
  [
    "支付宝",
    `${ANDROID} Mobile Safari/537.36 AlipayDefined(nt:WIFI) AliApp(AP/10.5.16) AlipayClient/10.5.16`,
  ],
])("%s downloads nothing", (name, userAgent) => {
  const found = embeddedBrowser(userAgent);
  expect(found?.name).toBe(name);
  expect(found?.way).toMatch(/^点右上角“…”，选“.+”$/);
});

test.each([
  ["Chrome 109", WINDOWS],
  ["Edge", `${WINDOWS} Edg/120.0.2210.91`],
  ["360", `${WINDOWS} QIHU 360SE`],
  ["QQ浏览器", `${WINDOWS} Core/1.94.225.400 QQBrowser/12.2.5544.400`],
  ["QQ浏览器, phone", `${ANDROID} MQQBrowser/13.6 Mobile Safari/537.36`],
  ["奇安信", `${WINDOWS} Qaxbrowser`],
  ["Safari", `${IPHONE} Version/16.3 Safari/604.1`],
  ["Firefox", "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0"],
])("%s downloads", (_, userAgent) => {
  expect(embeddedBrowser(userAgent)).toBeNull();
});
