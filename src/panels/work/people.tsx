/** 账户 of the administrator: who may do what here. */
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ROLE_WORD, type Role } from "../../domain/submissions/roles";
import { DEFAULT_TIME_ZONE } from "../../domain/facts/dataset";
import { officeMoment } from "../../domain/wording/times";
import { type GivenPassword, resetPassword } from "../../data/work/work-actions";
import { accountsQuery, submissionsQuery } from "../../data/work/work-queries";
import { sorted } from "../../lib/array";
import { Button, TextButton } from "../../ui/button";
import table from "../../ui/table.module.css";
import { Panel } from "../grid";
import { Asked } from "../own/asked";
import { rowHeadAfter } from "../own/focus-after";
import type { Account, Units } from "./account";
import { AccountForm } from "./account-form";
import { Given } from "./given";
import { NewAccountForm } from "./new-account-form";
import { Readable } from "./readable";
import { useAct } from "./use-act";
import { useWork } from "./work";
import styles from "./work.module.css";

/** No id of an account has an equals sign. */
const NEW = "=new";
const NO_UNITS: Units = [];

/** The list, a form above it while one is written, and a password while it is told. */
export function People() {
  const { backend } = useWork();
  const query = useQuery(accountsQuery(backend));
  const { data } = useQuery(submissionsQuery(backend, null));
  const [open, setOpen] = useState<string | null>(null);
  const [given, setGiven] = useState<GivenPassword | null>(null);
  const units = data?.units ?? NO_UNITS;
  const edited = query.data?.accounts.find(({ id }) => id === open);
  const opener = useRef<Element | null>(null);
  const openForm = (form: string) => {
    opener.current = document.activeElement;
    setOpen(form);
  };
  const goBack = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const close = () => {
    setOpen(null);
    goBack();
  };
  return (
    <>
      {given && (
        <Given
          key={given.password}
          title={`${given.account.display}（${given.account.name}）的密码，只显示这一次`}
          text={given.password}
          says="请当面或打电话告诉本人，不要发到群里。第一次登录后要换成自己的。"
          onClose={() => {
            setGiven(null);
            goBack();
          }}
        />
      )}
      {open === NEW && (
        <NewAccountForm
          units={units}
          onClose={close}
          onGiven={(password) => {
            setGiven(password);
            setOpen(null);
          }}
        />
      )}
      {edited && (
        // Another version of it is what the form then begins with.
        <AccountForm key={edited.id} account={edited} units={units} onClose={close} />
      )}
      <Panel
        title="账户"
        label="账户"
        actions={<Button onClick={() => openForm(NEW)}>新建账户…</Button>}
      >
        <Readable query={query}>
          {({ accounts }) => (
            <List accounts={accounts} units={units} onEdit={openForm} onGiven={setGiven} />
          )}
        </Readable>
      </Panel>
    </>
  );
}

interface ListProps {
  readonly accounts: readonly Account[];
  readonly units: Units;
  readonly onEdit: (id: string) => void;
  readonly onGiven: (password: GivenPassword) => void;
}

/** What can be done stands where a narrow screen shows it, too. */
const PRESSES = "操作";
const HEADS = ["姓名", PRESSES, "用户名", "角色", "单位", "状态", "最近使用"];

function List({ accounts, units, onEdit, onGiven }: ListProps) {
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="账户，可滚动">
      <table className={table["table"]}>
        <caption className="visually-hidden">{`账户，共${accounts.length}个`}</caption>
        <thead>
          <tr className={table["columnHead"]}>
            {HEADS.map((head, index) => (
              <th
                key={head}
                scope="col"
                className={index === 0 ? table["corner"] : table["left"]}
                data-press={head === PRESSES ? "" : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(accounts, units).map((account) => (
            <Row key={account.id} {...{ account, units, onEdit, onGiven }} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who answers for the office first, then the units in their order. */
const ORDER: readonly Role[] = ["administrator", "reviewer", "reporter", "reader"];

function inOrder(accounts: readonly Account[], units: Units): readonly Account[] {
  const place = ({ unit }: Account) => units.findIndex(({ code }) => code === unit);
  return sorted(
    accounts,
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || place(a) - place(b),
  );
}

interface RowProps extends Omit<ListProps, "accounts"> {
  readonly account: Account;
}

function Row({ account, units, onEdit, onGiven }: RowProps) {
  const reset = useAct(resetPassword);
  const { id, name, display, role, unit, state, seenAt, merged } = account;
  const unitName = merged
    ? `${merged.name}，已并入${merged.into.name}：请改单位或停用`
    : (units.find(({ code }) => code === unit)?.name ?? unit ?? "—");
  const seen = seenAt === null ? "还没有登录过" : officeMoment(seenAt, DEFAULT_TIME_ZONE);
  return (
    <tr>
      <th scope="row" className={table["name"]}>
        {display}
      </th>
      <td className={table["left"]} data-press="">
        <span className={styles["acts"]}>
          <TextButton aria-label={`改${display}的账户`} onClick={() => onEdit(id)}>
            改
          </TextButton>
          <Asked
            ref={rowHeadAfter}
            label="重设密码"
            about={display}
            title={`重设${display}的密码`}
            question={() => "现在的密码马上作废，这个账户在各处的登录都会退出。"}
            done={`已重设${display}的密码`}
            onYes={() => reset.runOrThrow(id).then(onGiven)}
          />
        </span>
      </td>
      {[name, ROLE_WORD[role], unitName, state === "active" ? "在用" : "已停用", seen].map(
        (cell, index) => (
          <td key={HEADS[index + 2]} className={table["left"]}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}
