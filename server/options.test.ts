import { expect, test } from "vitest";
import { readOptions } from "./options";

const read = (line: string, environment: Readonly<Record<string, string>> = {}) =>
  readOptions(line === "" ? [] : line.split(" "), environment);

test("serves this machine alone, where nothing is said", () => {
  expect(read("")).toMatchObject({
    command: ["serve"],
    host: "127.0.0.1",
    port: 8080,
    data: "./office-data",
    filesMb: 200,
    database: null,
    oidc: null,
    trust: { gateway: null },
  });
  expect(read("", {}).trust.proxies.has("127.0.0.1")).toBe(false);
  expect(read("admin reset 王五 --data /srv/d").command).toEqual(["admin", "reset", "王五"]);
});

test.each([
  ["--port 70000", "--port"],
  ["--port x", "--port"],
  ["--office 青山", "--office"],
  ["--files-mb 0", "--files-mb"],
  ["--files-mb 1.5", "--files-mb"],
  ["--colour red", "命令行看不懂"],
  ["--proxy-networks 0.0.0.0/0", "几乎包括所有地址"],
  ["--proxy-networks ::/0", "几乎包括所有地址"],
  ["--proxy-networks 0.0.0.0/1,128.0.0.0/1", "几乎包括所有地址"],
  ["--proxy-networks 10.1.0.0/33", "不是网段"],
  ["--proxy-networks proxy.example", "不是网段"],
  ["--proxy-networks 10.1.0.0/16,", "没有写网段"],
  ["--gateway-header X-User", "要一起写"],
  ["--gateway-networks 10.1.0.0/16", "要一起写"],
  ["--gateway-header X:User --gateway-networks 10.1.0.0/16", "不是HTTP头的名称"],
  ["--gateway-header X-User --gateway-networks 0.0.0.0/0", "几乎包括所有地址"],
  ["--gateway-header X-User --gateway-networks ,", "没有写网段"],
])("refuses %s", (line, why) => {
  expect(() => read(line)).toThrow(why);
});

test("an empty list of networks is refused, too", () => {
  expect(() => readOptions(["--proxy-networks", ""], {})).toThrow("没有写网段");
});

test("knows who is in a network, whichever way a socket writes it", () => {
  const { proxies } = read("--proxy-networks 10.1.0.0/16,fd00::/8").trust;
  expect(["10.1.2.3", "::ffff:10.1.2.3", "fd00::1"].map(proxies.has)).toEqual([true, true, true]);
  expect(["10.2.0.1", "::1", "", "x"].map(proxies.has)).toEqual([false, false, false, false]);
});

const OIDC = { OIDC_ISSUER: "https://sso.example", OIDC_CLIENT_ID: "k", OIDC_CLIENT_SECRET: "s" };

test("wants all of OIDC or nothing, over https", () => {
  expect(read("", OIDC).oidc).toMatchObject({ claim: "preferred_username", allowHttp: false });
  expect(() => read("", { OIDC_ISSUER: "https://sso.example" })).toThrow("没有设全");
  expect(() => read("", { ...OIDC, OIDC_ISSUER: "http://sso.example" })).toThrow("应为https");
  expect(() => read("", { ...OIDC, OIDC_CLIENT_SECRET_FILE: "/none" })).toThrow("读不到");
  const plain = { ...OIDC, OIDC_ISSUER: "http://sso.example", OIDC_ALLOW_HTTP: "1" };
  expect(read("", plain).oidc?.allowHttp).toBe(true);
});
