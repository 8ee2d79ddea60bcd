/** Pages without anything to do: before the office is set up, and of a set-up link that was used. */
import { LOGIN_PATH } from "../../navigation/work-pages";
import { Panel } from "../grid";
import { Lead } from "../lead";
import { useWork } from "./work";
import styles from "./work.module.css";

/** What is to be done before anything else, by whom, and where the set-up link is to be found. */
export function NotSetUp() {
  return (
    <>
      <Lead
        sentence="本系统还没有设置"
        line="管理员打开设置链接，建好管理员账户和本单位，才能登录、填报、审核，才有看板。"
      />
      <div className={styles["page"]}>
        <Panel title="设置链接在哪里" label="设置链接">
          <div className={styles["stack"]}>
            <p>
              写在服务器数据目录的setup-link.txt里，只有运行服务的用户能读；在命令行窗口里启动的，窗口里也显示。
            </p>
            <p>丢了链接：删除这个文件，重启服务，会给出新的。</p>
          </div>
        </Panel>
      </div>
    </>
  );
}

/** There is an office already: the way in is to sign in. */
export function SetUpAlready() {
  const { href } = useWork();
  return (
    <>
      <Lead sentence="本系统已经设置好" line="设置链接只能用一次，已经失效。" />
      <div className={styles["page"]}>
        <Panel title="怎样进入" label="怎样进入">
          <p>
            有账户的，<a href={href(LOGIN_PATH)}>去登录</a>；没有账户的，请本单位的管理员新建。
          </p>
        </Panel>
      </div>
    </>
  );
}
