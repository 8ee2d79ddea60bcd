/** `admin create`, `admin reset`: for whoever has the machine and no password. */
import * as z from "zod/mini";
import { newAccountSchema } from "../src/data/wire/work/people";
import { WordedError } from "../src/lib/worded-error";
import { createAccount, resetAccount } from "../src/service/accounts/write";
import type { ServicePorts } from "../src/service/ports";
import { nameKept } from "../src/service/session/account-row";
import { isSetUp } from "../src/service/setup/open";

/** What to print. Throws a `WordedError` where it cannot be done. */
export async function administer(
  ports: ServicePorts,
  [action, name = ""]: readonly string[],
): Promise<string> {
  if (action !== "create" && action !== "reset")
    throw new WordedError("请写 admin create 用户名，或 admin reset 用户名。");
  const given = { name, display: name, role: "administrator", unit: null };
  const { data } = z.safeParse(newAccountSchema, given);
  if (!data) throw new WordedError("用户名用2—40个字、字母或数字。");
  if (!(await isSetUp(ports.store.view)))
    throw new WordedError("还没有设置过：请先启动服务，用设置链接建立管理员和单位。");
  const { password } =
    action === "create"
      ? await createAccount(ports, data, null)
      : await resetAccount(ports, { name: nameKept(name) }, null);
  const done = action === "create" ? "已新建管理员" : "已重设密码，原来的登录全部失效";
  return `${done}：${nameKept(name)}\n密码（只显示这一次，登录后要先改）：${password}`;
}
