import { describe, expect, test } from "vitest";
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
  expect(readWallConfig({ later: "unknown members are ignored" })).toEqual(DEFAULTS);
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

test.each([
  ["renewDays", -1],
  ["renewDays", "7"],
  ["heapMiB", null],
  ["meetingHours", "08:30-12:00"],
  ["brightness", { from: "19:00", to: "07:30", level: 0 }],
  ["pixelShift", "off"],
  ["wakeLock", 0],
  ["timeZone", "Asia/Pekin"],
  ["timeZone", ""],
])("a wrong %s (%j) gets its default and is named", (name, value) => {
  expect(readWallConfig({ [name]: value })).toEqual({ ...DEFAULTS, notices: [`config.json 的 wall.${name} 无效，已改用默认值。`] });
});

describe("one wrong interval", () => {
  const good = { from: "19:00", to: "07:30", level: 0.2 };
  test.each([
    ["no level", { from: "08:00", to: "09:00" }],
    ["too bright", { ...good, level: 1.1 }],
    ["below black", { ...good, level: -0.1 }],
    ["no such hour", { ...good, from: "25:00" }],
    ["one digit", { ...good, from: "7:30" }],
    ["after the day's end", { ...good, to: "24:01" }],
    ["no length", { ...good, to: "19:00" }],
    ["day 0", { ...good, days: [0] }],
    ["day 8", { ...good, days: [8] }],
    ["no day", { ...good, days: [] }],
    ["text", "19:00"],
    ["nothing", null],
  ])("%s: left out and named, the others hold", (_, wrong) => {
    const { brightness, notices } = readWallConfig({ brightness: [good, wrong, good] });
    expect(brightness.map(({ level }) => level)).toEqual([0.2, 0.2]);
    expect(notices).toEqual(["config.json 的 wall.brightness 第2项无效，已略去。"]);
  });

  test("in the meeting hours too; a level there is ignored", () => {
    const { meetingHours, notices } = readWallConfig({ meetingHours: [{ from: "", to: "09:00" }, good] });
    expect(meetingHours).toEqual([{ days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 1140, toMinute: 450 }]);
    expect(notices).toEqual(["config.json 的 wall.meetingHours 第1项无效，已略去。"]);
  });
});
