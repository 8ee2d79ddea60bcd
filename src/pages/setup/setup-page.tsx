/** 系统设置: once, by the link that the server gave. */
import { Lead } from "../../panels/lead";
import { FirstSteps } from "../../panels/work/first-steps";
import { NotSetUp, SetUpAlready } from "../../panels/work/not-set-up";
import { useWork } from "../../panels/work/work";

/** The token stands in the address, so that the page can be opened anew; it is worth nothing then. */
export function SetupPage() {
  const { session, search } = useWork();
  const token = search["token"];
  if (session.isSetUp) return <SetUpAlready />;
  if (token === undefined) return <NotSetUp />;
  return (
    <>
      <Lead
        sentence="第一次使用：建一个管理员账户，再建立本单位"
        line="做完这两步，设置链接就失效；其他人的账户以后由管理员新建。"
      />
      <FirstSteps token={token} />
    </>
  );
}
