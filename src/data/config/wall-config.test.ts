import { describe, expect, test } from "vitest";
import { textWidth } from "../../charts/base/text";
import { readWallConfig } from "./wall-config";

const DEFAULTS = {
  renewDays: 7,
  heapMiB: 512,
  meetingHours: [],
  brightness: [],
  pixelShift: true,
  wakeLock: true,
  timeZone: null,
  notices: [],
};

test("nothing given: the defaults, without a word", () => {
  expect(readWallConfig({})).toEqual(DEFAULTS);
});

test("takes what is given, times of day as minutes", () => {
  const wall = readWallConfig({
    renewDays: 0,
    heapMiB: 300,
    meetingHours: [{ days: [1, 5], from: "08:30", to: "12:00" }],
    brightness: [
      { from: "19:00", to: "07:30", level: 0 },
      { from: "00:00", to: "24:00", level: 0.4 },
    ],
    pixelShift: false,
    wakeLock: false,
    timeZone: "Asia/Shanghai",
  });
  expect(wall).toEqual({
    renewDays: 0,
    heapMiB: 300,
    meetingHours: [{ days: [1, 5], fromMinute: 510, toMinute: 720 }],
    brightness: [
      { days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 1140, toMinute: 450, level: 0 },
      { days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440, level: 0.4 },
    ],
    pixelShift: false,
    wakeLock: false,
    timeZone: "Asia/Shanghai",
    notices: [],
  });
});

/** The notices of a `wall` without the words that all begin with. */
const noticesOf = (wall: Readonly<Record<string, unknown>>) =>
  readWallConfig(wall).notices.map((notice) => notice.replace(/^config\.json 的 /, ""));

describe("a wrong member gets its default; one sentence names it, what was found, what it should be and what stands instead", () => {
  test.each([
    ["renewDays", -1, "wall.renewDays 应为不小于0的天数，如7，收到-1；已按7天处理。"],
    ["renewDays", "7", 'wall.renewDays 应为不小于0的天数，如7，收到"7"；已按7天处理。'],
    ["heapMiB", null, "wall.heapMiB 应为不小于0的MiB数，如512，收到null；已按512处理。"],
    [
      "meetingHours",
      "08:30-12:00",
      'wall.meetingHours 应为时段的列表，如[{"from":"08:00","to":"18:00"}]，收到"08:30-12:00"；已按没有会议时段处理。',
    ],
    [
      "brightness",
      { from: "19:00", to: "07:30", level: 0 },
      'wall.brightness 应为时段的列表，如[{"from":"19:00","to":"07:30","level":0.2}]，收到{"from":"19:00",…；已按全亮处理。',
    ],
    ["pixelShift", "off", 'wall.pixelShift 应为true或false，收到"off"；已按true处理。'],
    ["wakeLock", 0, "wall.wakeLock 应为true或false，收到0；已按true处理。"],
    [
      "timeZone",
      "Asia/Pekin",
      'wall.timeZone 应为时区名，如"Asia/Shanghai"，收到"Asia/Pekin"；已按数据集的时区处理。',
    ],
    ["timeZone", "", 'wall.timeZone 应为时区名，如"Asia/Shanghai"，收到""；已按数据集的时区处理。'],
  ])("%s: %j", (name, value, notice) => {
    expect(readWallConfig({ [name]: value })).toEqual({
      ...DEFAULTS,
      notices: [`config.json 的 ${notice}`],
    });
  });
});

describe("one wrong interval is left out and named, the others hold", () => {
  const good = { from: "19:00", to: "07:30", level: 0.2 };
  const CLOCK = '应为“时:分”，如"08:30"';
  const LEVEL = "应为0（黑）至1（亮）的数，如0.2";
  const DAYS = "应为1（周一）至7（周日）的列表，如[1,5]";
  test.each([
    ["no level", { from: "08:00", to: "09:00" }, `的 level ${LEVEL}，没有写`],
    ["per cent", { ...good, level: 40 }, `的 level ${LEVEL}，收到40`],
    ["below black", { ...good, level: -0.1 }, `的 level ${LEVEL}，收到-0.1`],
    ["no such hour", { ...good, from: "25:00" }, `的 from ${CLOCK}，收到"25:00"`],
    ["one digit", { ...good, from: "9:00" }, `的 from ${CLOCK}，收到"9:00"`],
    ["after the day's end", { ...good, to: "24:01" }, `的 to ${CLOCK}，收到"24:01"`],
    ["no length", { ...good, to: "19:00" }, '的 from 与 to 应不同，都是"19:00"'],
    ["day 0", { ...good, days: [0] }, `的 days ${DAYS}，收到[0]`],
    ["two wrong days", { ...good, days: [8, 9] }, `的 days ${DAYS}，收到[8,9]`],
    ["no day", { ...good, days: [] }, `的 days ${DAYS}，收到[]`],
    ["text", "19:00", ' 应为时段，如{"from":"19:00","to":"07:30","level":0.2}，收到"19:00"'],
    ["nothing", null, ' 应为时段，如{"from":"19:00","to":"07:30","level":0.2}，收到null'],
  ])("%s", (_, wrong, words) => {
    const wall = { brightness: [good, wrong, good] };
    expect(readWallConfig(wall).brightness.map(({ level }) => level)).toEqual([0.2, 0.2]);
    expect(noticesOf(wall)).toEqual([`wall.brightness 第2项${words}；已略去此项。`]);
  });

  test("a sentence for each of its wrong members", () => {
    expect(noticesOf({ meetingHours: [{ from: "9:00", to: 12 }] })).toEqual([
      `wall.meetingHours 第1项的 from ${CLOCK}，收到"9:00"；已略去此项。`,
      `wall.meetingHours 第1项的 to ${CLOCK}，收到12；已略去此项。`,
    ]);
  });
});

describe("a member that does not exist is named, with the one that was meant where that is plain", () => {
  const hours = { from: "09:00", to: "12:00" };
  test.each([
    [{ renewDay: 3 }, "wall 中没有 renewDay 这一项，疑为 renewDays；已按7天处理。"],
    [
      { timezone: "Asia/Shanghai" },
      "wall 中没有 timezone 这一项，疑为 timeZone；已按数据集的时区处理。",
    ],
    [
      { meetingHours: [{ ...hours, day: [1] }] },
      "wall.meetingHours 第1项中没有 day 这一项，疑为 days；已按每天处理。",
    ],
    [
      { meetingHours: [{ ...hours, level: 0.2 }] },
      "wall.meetingHours 第1项中没有 level 这一项，已略去。",
    ],
    // What stands is the member beside it.
    [{ renewDays: 3, RenewDays: 4 }, "wall 中没有 RenewDays 这一项，疑为 renewDays；已略去。"],
    [{ dim: true }, "wall 中没有 dim 这一项，已略去。"],
    [{ toString: true }, "wall 中没有 toString 这一项，已略去。"],
    [{ ["x".repeat(99)]: true }, `wall 中没有 ${"x".repeat(16)}… 这一项，已略去。`],
  ])("%j", (wall, notice) => {
    expect(noticesOf(wall)).toEqual([notice]);
  });

  test("it costs nothing that is right", () => {
    const { meetingHours, renewDays } = readWallConfig({
      renewDays: 3,
      dim: true,
      meetingHours: [{ ...hours, day: [1] }],
    });
    expect(renewDays).toBe(3);
    expect(meetingHours).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, toMinute: 720 }]);
  });

  test("beside the member that is missing for it", () => {
    expect(noticesOf({ brightness: [{ ...hours, Level: 0.2 }] })).toEqual([
      "wall.brightness 第1项的 level 应为0（黑）至1（亮）的数，如0.2，没有写；已略去此项。",
      "wall.brightness 第1项中没有 Level 这一项，疑为 level；已略去。",
    ]);
  });
});

test("each notice fits the foot of the screen, whatever stands in the file", () => {
  const long = "很长的内容".repeat(20);
  const names = [
    "renewDays",
    "heapMiB",
    "meetingHours",
    "brightness",
    "pixelShift",
    "wakeLock",
    "timeZone",
  ];
  const interval = { days: long, from: long, to: long, level: long, [long]: long };
  const { notices } = readWallConfig({
    ...Object.fromEntries(names.map((name) => [name, long])),
    [long]: long,
    brightness: [interval, long],
    meetingHours: [{ from: "08:00", to: "08:00" }, interval, long],
  });
  expect(notices).toHaveLength(19);
  // 24 px of 1920, less the margins.
  for (const notice of notices) expect.soft(textWidth(notice, 24), notice).toBeLessThan(1750);
});
