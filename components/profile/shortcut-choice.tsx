"use client";

import { useTranslations } from "next-intl";
import { askForShortcutHelp } from "@/components/shell/shortcut-help-signal";
import { setShortcuts, useShortcutsOn } from "@/components/shell/shortcut-setting";
import { Button } from "@/components/ui/button";
import { CheckField } from "@/components/ui/check-field";

export function ShortcutChoice() {
  const t = useTranslations();
  const on = useShortcutsOn();
  return (
    <>
      <CheckField label={t("Shortcuts.use")} hint={t("Shortcuts.useHint")} checked={on} onChange={({ target }) => setShortcuts(target.checked)} />
      <div>
        <Button onClick={askForShortcutHelp}>{t("Desk.shortcutList")}</Button>
      </div>
    </>
  );
}
