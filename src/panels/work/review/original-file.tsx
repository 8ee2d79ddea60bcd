import { readFile } from "../../../data/work/work-files";
import { download } from "../../../exporting/download";
import { useAnnounce } from "../../../ui/announce";
import { TextButton } from "../../../ui/button";
import { saidOf } from "../said";
import { useWork } from "../work";

export interface OriginalFileProps {
  readonly file: { readonly name: string; readonly sha256: string };
}

/** 原文件: the very workbook that a submission was read from. */
export function OriginalFile({ file: { name, sha256 } }: OriginalFileProps) {
  const { backend } = useWork();
  const announce = useAnnounce();
  const fetchIt = () =>
    readFile(backend, sha256).then(
      (bytes) => {
        download(new Blob([bytes]), name);
        announce(`已下载 ${name}`);
      },
      (error: unknown) => announce(saidOf(error)),
    );
  return <TextButton onClick={() => void fetchIt()}>{`下载原文件 ${name}`}</TextButton>;
}
