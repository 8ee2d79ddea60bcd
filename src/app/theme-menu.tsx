import { Menu } from "../ui/menu";
import { PHONE, useMediaQuery } from "../ui/media-query";
import { type ThemeChoice, useTheme } from "../ui/theme";

const CHOICES: readonly { key: ThemeChoice; label: string }[] = [
  { key: "light", label: "浅色" },
  { key: "dark", label: "深色" },
  { key: "system", label: "跟随系统" },
];

/** The theme lives in the browser, not in the URL. */
export function ThemeMenu() {
  const [theme, setTheme] = useTheme();
  const isPhone = useMediaQuery(PHONE);
  const current = CHOICES.find(({ key }) => key === theme)?.label ?? "";
  const items = CHOICES.map(({ key, label }) => ({
    key,
    label,
    hint: key === theme ? "当前" : "",
    onSelect: () => setTheme(key),
  }));
  return (
    <Menu
      trigger={{ look: "plain", label: isPhone ? current : `主题：${current}` }}
      items={items}
    />
  );
}
