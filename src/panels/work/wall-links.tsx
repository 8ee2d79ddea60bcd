/** 大屏链接 of the administrator: addresses by which a wall reads without an account. */
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { officeMoment } from "../../domain/wording/times";
import type { WireLinks } from "../../data/wire/work/people";
import { addLink, revokeLink } from "../../data/work/work-actions";
import { linksQuery } from "../../data/work/work-queries";
import { WALL_PATH } from "../../navigation/pages";
import { Button } from "../../ui/button";
import { TextField } from "../../ui/text-field";
import { Panel } from "../grid";
import { Asked } from "../own/asked";
import { entryAfter } from "../own/focus-after";
import { Field } from "./field";
import { Given } from "./given";
import { Problem } from "./problem";
import { Readable } from "./readable";
import { useAct } from "./use-act";
import { useWork } from "./work";
import styles from "./work.module.css";

type Link = WireLinks["links"][number];

/** The form for another one, its address while it is told, and those that there are. */
export function WallLinks() {
  const { backend, href } = useWork();
  const query = useQuery(linksQuery(backend));
  const [given, setGiven] = useState<{ readonly name: string; readonly address: string } | null>(
    null,
  );
  return (
    <>
      {given && (
        <Given
          key={given.address}
          title={`${given.name}的大屏链接，只显示这一次`}
          text={given.address}
          says="在大屏的浏览器里打开它，并设为开机打开的网址。拿到这个地址的人都能看大屏，不能做别的。"
          onClose={() => setGiven(null)}
        />
      )}
      <Panel title="大屏链接" label="大屏链接">
        <div className={styles["stack"]}>
          <NewLink
            onGiven={(name, token) =>
              setGiven({
                name,
                address: new URL(href(WALL_PATH, { link: token }), window.location.origin).href,
              })
            }
          />
          <Readable query={query}>
            {({ links }) =>
              links.length === 0 ? (
                <p className={styles["quiet"]}>还没有大屏链接。</p>
              ) : (
                <ul className={styles["list"]}>
                  {links.map((link) => (
                    <Entry key={link.id} link={link} />
                  ))}
                </ul>
              )
            }
          </Readable>
        </div>
      </Panel>
    </>
  );
}

interface NewLinkProps {
  readonly onGiven: (name: string, token: string) => void;
}

function NewLink({ onGiven }: NewLinkProps) {
  const { run, isRunning, problem, clear } = useAct(addLink);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    setWrong(name === "" ? "请写明是哪块大屏。" : "");
    clear();
    if (name === "") return;
    const link = await run(name);
    if (!link) return;
    setTyped("");
    onGiven(name, link.token);
  };
  return (
    <form
      className={`${styles["stack"]} ${styles["narrow"]}`}
      onSubmit={(event) => void submit(event)}
    >
      <Field label="哪块大屏" says="如指挥中心大厅。每块大屏一个链接，换下来的可以单独停用。">
        {(field) => (
          <TextField
            {...field}
            maxLength={40}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <Problem>{wrong || problem}</Problem>
      <div className={styles["actions"]}>
        <Button look="primary" submits aria-disabled={isRunning}>
          生成链接
        </Button>
      </div>
    </form>
  );
}

function Entry({ link }: { readonly link: Link }) {
  const revoke = useAct(revokeLink);
  const { id, name, at, by, endedAt, seenAt } = link;
  const seen = seenAt === null ? "还没有打开过" : `最近打开${moment(seenAt)}`;
  return (
    <li>
      <div>
        <b>{name}</b>
        <p className={styles["quiet"]}>
          {`${by}于${moment(at)}生成，${endedAt === null ? seen : `已于${moment(endedAt)}停用`}`}
        </p>
      </div>
      {endedAt === null && (
        <Asked
          ref={entryAfter}
          label="停用"
          about={`${name}，${moment(at)}生成`}
          title={`停用“${name}”的链接`}
          question={() => "这块大屏会说链接已失效，要看数须换成新生成的链接。停用后不能恢复。"}
          done={`已停用“${name}”的链接`}
          onYes={async () => void (await revoke.runOrThrow(id))}
        />
      )}
    </li>
  );
}

function moment(iso: string): string {
  return officeMoment(iso, DEFAULT_TIME_ZONE);
}
