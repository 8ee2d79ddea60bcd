import { useQueryClient } from "@tanstack/react-query";
import { signOut } from "../../data/work/work-actions";
import { readerChanged } from "../../data/work/work-queries";
import { LOGIN_PATH } from "../../navigation/work-pages";
import { useAnnounce } from "../../ui/announce";
import { saidOf } from "./said";
import { useWork } from "./work";

/**
 * 退出: then the sign-in page stands and says so; where it fails that is said, and one is still signed
 * in.
 */
export function useSignOut(): () => Promise<void> {
  const { backend, session, go } = useWork();
  const client = useQueryClient();
  const announce = useAnnounce();
  return async () => {
    try {
      await signOut(backend);
    } catch (error) {
      announce(saidOf(error));
      return;
    }
    // First the page, which keeps nobody in; what was read is no longer theirs.
    go(LOGIN_PATH, { out: "1" });
    await readerChanged(client, backend, { ...session, account: null, mustChangePassword: false });
  };
}
