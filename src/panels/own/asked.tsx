/** A press whose consequence is said first, and done only when it is meant. */
import { type Ref, useState } from "react";
import { useAnnounce } from "../../ui/announce";
import { Button, TextButton } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { messageOf } from "./message";

export interface AskedProps {
  readonly label: string;
  /** What it is done to, where the same press stands at several; part of its name. */
  readonly about?: string;
  /** Of the press: where the focus goes once it has left. */
  readonly ref?: Ref<HTMLButtonElement>;
  readonly title: string;
  /** What would be otherwise; worked out when it is asked. */
  readonly question: () => string;
  /** Said when it is done. */
  readonly done: string;
  readonly onYes: () => Promise<void>;
}

/** The press, and the question behind it. */
export function Asked({ label, about, ref, title, question, done, onYes }: AskedProps) {
  const announce = useAnnounce();
  const [asked, setAsked] = useState<string | null>(null);
  const doIt = () => {
    setAsked(null);
    onYes().then(
      () => announce(done),
      (error: unknown) => announce(messageOf(error)),
    );
  };
  return (
    <>
      <TextButton
        ref={ref}
        aria-label={about === undefined ? undefined : `${label}：${about}`}
        onClick={() => setAsked(question())}
      >
        {label}
      </TextButton>
      <Dialog
        isOpen={asked !== null}
        title={title}
        onClose={() => setAsked(null)}
        footer={
          <>
            <Button look="primary" onClick={doIt}>
              {label}
            </Button>
            <Button onClick={() => setAsked(null)}>取消</Button>
          </>
        }
      >
        <p>{asked}</p>
      </Dialog>
    </>
  );
}
