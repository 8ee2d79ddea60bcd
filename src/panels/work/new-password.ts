/** Rules of a new password that a form can tell before it asks. */

const LEAST = 10;
export const NEW_PASSWORD_SAYS = `至少${LEAST}位，不要用单位名、手机号和别处用过的密码。`;

/** What is wrong with it, in a sentence; null where nothing is. */
export function newPasswordProblem(password: string, again: string): string | null {
  if (password.length < LEAST) return `新密码至少${LEAST}位，现在是${password.length}位。`;
  return password === again ? null : "两次输入的新密码不一样。";
}
