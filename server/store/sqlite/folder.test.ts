/** Which folders a store may be in. */
import { describe, expect, it } from "vitest";
import { shareOf } from "./folder";

const MOUNTS = `/dev/vda / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
10.1.2.3:/export /mnt/nfs nfs4 rw,vers=4.2 0 0
//10.1.2.3/share /mnt/shared\\040files cifs rw 0 0
/dev/vdb /mnt/nfs/local xfs rw 0 0
somebody@host:/ /home/board/far fuse.sshfs rw 0 0
/dev/sdb1 /mnt/usb fuseblk rw 0 0
tmpfs /mnt/hidden tmpfs rw 0 0
10.1.2.3:/x /mnt/hidden nfs rw 0 0
`;

describe("the folder of a store", () => {
  it.each([
    ["/srv/board", null],
    ["/mnt/nfs", "nfs4"],
    ["/mnt/nfs/board", "nfs4"],
    ["/mnt/nfsboard", null],
    ["/mnt/nfs/local/board", null],
    ["/mnt/shared files/board", "cifs"],
    ["/home/board/far/data", "fuse.sshfs"],
    ["/mnt/usb/board", null],
    ["/mnt/hidden/board", "nfs"],
    ["\\\\server\\share\\board", "UNC"],
    ["\\\\?\\UNC\\server\\share", "UNC"],
    ["\\\\?\\C:\\board", null],
    ["C:\\board", null],
  ])("at %j is on the share %j", (path, kind) => {
    expect(shareOf(path, MOUNTS)).toBe(kind);
  });

  it("is taken for a local one where the system does not say", () => {
    expect(shareOf("/srv/board", "")).toBeNull();
  });
});
