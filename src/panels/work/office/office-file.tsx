import { readOfficeBytes } from "../../../data/work/work-files";
import { download } from "../../../exporting/download";
import { useAnnounce } from "../../../ui/announce";
import { Button } from "../../../ui/button";
import { Panel } from "../../grid";
import { saidOf } from "../said";
import { useWork } from "../work";
import work from "../work.module.css";

export interface OfficeFileProps {
  /** Of the region: what the file is called. */
  readonly name: string;
}

/** 保存单位文件: the office's journal as a file that other programs of this kind open. */
export function OfficeFile({ name }: OfficeFileProps) {
  const { backend } = useWork();
  const announce = useAnnounce();
  const file = `${name}.office.json`;
  const save = () =>
    readOfficeBytes(backend).then(
      (bytes) => {
        download(new Blob([bytes]), file);
        announce(`已下载 ${file}`);
      },
      (error: unknown) => announce(saidOf(error)),
    );
  return (
    <Panel title="保存单位文件" label="保存单位文件">
      <div className={work["stack"]}>
        <p className={work["quiet"]}>
          单位文件里有单位、口径、审核通过的数和每个数的出处，不含账户、草稿和原文件。可以用来设置另一台服务器，也可以在不接服务器的网页上打开。它不能代替服务器的备份。
        </p>
        <div className={work["actions"]}>
          <Button onClick={() => void save()}>保存单位文件</Button>
        </div>
      </div>
    </Panel>
  );
}
