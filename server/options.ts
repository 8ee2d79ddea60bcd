/** The command line and the environment → what to do and how; everything wrong is said in Chinese. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { WordedError } from "../src/lib/worded-error";
import { USUAL_FILES_MB } from "../src/service/files/bound";
import { NO_NETWORKS, parseNetworks } from "./http/networks";
import type { Trust } from "./http/peer";
import type { OidcOptions } from "./oidc/oidc";

export const USAGE = `用法：npm run serve -- [命令] [选项]

命令：
  serve                       启动服务（不写命令时就是它）
  admin create 用户名         新建一位管理员，印出只显示一次的初始密码
  admin reset 用户名          重设密码，印出只显示一次的新密码
  backup 目录                 备份到这个目录
  restore 文件                把备份恢复到空的数据目录
  move --to postgres://…      把数据搬到另一个库
  check                       检查存储

选项：
  --host 127.0.0.1            在哪个地址上服务；0.0.0.0 是本机所有地址
  --port 8080
  --data ./office-data        数据目录
  --office 411400             一个数据库放几个单位时，本单位的代码
  --files-mb 200              一个单位一个月最多传多少MB原文件
  --proxy-networks 网段,…     前面的代理（nginx）在哪些网段
  --gateway-header 头名       统一身份认证网关用哪个HTTP头说出用户名
  --gateway-networks 网段,…   网关在哪些网段

环境变量：DATABASE_URL；OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET（或OIDC_CLIENT_SECRET_FILE）、OIDC_CLAIM、OIDC_BUTTON、OIDC_ALLOW_HTTP。`;

export interface Options {
  /** The words of the command: `serve`, `admin create wang`. */
  readonly command: readonly string[];
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly office: string;
  /** PostgreSQL; null: SQLite in the data folder. */
  readonly database: string | null;
  /** MB of originals that a unit may send in a month. */
  readonly filesMb: number;
  /** Of `move`. */
  readonly to: string | null;
  readonly trust: Trust;
  readonly oidc: OidcOptions | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const OPTIONS = {
  host: { type: "string", default: "127.0.0.1" },
  port: { type: "string", default: "8080" },
  data: { type: "string", default: "./office-data" },
  office: { type: "string", default: "office" },
  "files-mb": { type: "string", default: String(USUAL_FILES_MB) },
  to: { type: "string" },
  "proxy-networks": { type: "string" },
  "gateway-header": { type: "string" },
  "gateway-networks": { type: "string" },
} as const;

/** Throws a `WordedError` for what cannot be meant. */
export function readOptions(words: readonly string[], environment: Environment): Options {
  const { values, positionals } = parsed(words);
  const { host, port, data, office, to } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new WordedError(`--port 应为0到65535的整数，收到“${port}”。`);
  if (!/^[A-Za-z0-9-]{1,32}$/.test(office))
    throw new WordedError(`--office 应为1到32个字母、数字或连字符，收到“${office}”。`);
  const filesMb = values["files-mb"];
  if (!/^[1-9]\d{0,5}$/.test(filesMb))
    throw new WordedError(`--files-mb 应为1到999999的整数（MB），收到“${filesMb}”。`);
  return {
    command: positionals.length === 0 ? ["serve"] : positionals,
    host,
    port: Number(port),
    data,
    office,
    filesMb: Number(filesMb),
    database: environment["DATABASE_URL"] || null,
    to: to ?? null,
    trust: trustOf(values),
    oidc: oidcOf(environment),
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "";
    throw new WordedError(`命令行看不懂（${why}）。\n\n${USAGE}`, { cause: error });
  }
}

type Values = ReturnType<typeof parsed>["values"];

function trustOf(values: Values): Trust {
  const proxies = values["proxy-networks"];
  const header = values["gateway-header"];
  const networks = values["gateway-networks"];
  if ((header === undefined) !== (networks === undefined))
    throw new WordedError(
      "--gateway-header 和 --gateway-networks 要一起写：只有网关自己的网段说出的用户名才算数。",
    );
  if (header !== undefined && !/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(header))
    throw new WordedError(`--gateway-header 不是HTTP头的名称：“${header}”。`);
  return {
    proxies: proxies === undefined ? NO_NETWORKS : parseNetworks(proxies, "--proxy-networks"),
    gateway:
      header === undefined || networks === undefined
        ? null
        : {
            header: header.toLowerCase(),
            networks: parseNetworks(networks, "--gateway-networks"),
          },
  };
}

function oidcOf(environment: Environment): OidcOptions | null {
  const issuer = environment["OIDC_ISSUER"] || null;
  const clientId = environment["OIDC_CLIENT_ID"] || null;
  const clientSecret = secretOf(environment);
  if (issuer === null && clientId === null && clientSecret === null) return null;
  if (issuer === null || clientId === null || clientSecret === null)
    throw new WordedError(
      "统一身份认证没有设全：OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET（或OIDC_CLIENT_SECRET_FILE）都要有。",
    );
  const allowHttp = environment["OIDC_ALLOW_HTTP"] === "1";
  if (!URL.canParse(issuer) || !(issuer.startsWith("https://") || allowHttp))
    throw new WordedError(
      `OIDC_ISSUER 应为https地址，收到“${issuer}”。内网没有证书时，确认风险后设 OIDC_ALLOW_HTTP=1。`,
    );
  return {
    issuer,
    clientId,
    clientSecret,
    claim: environment["OIDC_CLAIM"] || "preferred_username",
    button: environment["OIDC_BUTTON"] || "统一身份认证登录",
    allowHttp,
  };
}

function secretOf(environment: Environment): string | null {
  const path = environment["OIDC_CLIENT_SECRET_FILE"];
  if (!path) return environment["OIDC_CLIENT_SECRET"] || null;
  try {
    return readFileSync(path, "utf8").trim() || null;
  } catch (error) {
    throw new WordedError(`读不到 OIDC_CLIENT_SECRET_FILE（${path}）。`, { cause: error });
  }
}
