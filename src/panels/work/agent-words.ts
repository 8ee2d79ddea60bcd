/** Browsers and systems by what their `User-Agent` holds; of several the first counts. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/DingTalk/i, "钉钉"],
  [/MicroMessenger/i, "微信"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "火狐"],
  [/Chrome\//, "Chrome内核浏览器"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, "安卓"],
  [/iPhone|iPad/, "苹果手机或平板"],
  [/HarmonyOS|OpenHarmony/, "鸿蒙"],
  [/Windows NT 6\.1/, "Windows 7"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "苹果电脑"],
  [/Linux/, "Linux"],
];

/** Windows，Edge: enough for its owner to know it again; 未知设备 of what says nothing. */
export function agentWords(agent: string): string {
  const found = [SYSTEMS, BROWSERS].flatMap((table) => {
    const known = table.find(([pattern]) => pattern.test(agent));
    return known ? [known[1]] : [];
  });
  return found.length === 0 ? "未知设备" : found.join("，");
}
