import { useTranslations } from "next-intl";
import type { Role } from "@/db/enums";
import { KeyCaps } from "./key-caps";
import { shortcutsOf } from "./shortcut-list";

/** What keys do, by the page where they do it. */
export function ShortcutTable({ role }: { role: Role }) {
  const t = useTranslations();
  return (
    <div className="gap-x-8 sm:columns-2">
      {shortcutsOf(role).map(({ name, shortcuts }) => (
        <section key={name} aria-label={t(`Shortcuts.on.${name}`)} className="mb-5 break-inside-avoid">
          <h3 className="border-b pb-1 text-xs font-semibold text-quiet">{t(`Shortcuts.on.${name}`)}</h3>
          <dl>
            {shortcuts.map(({ keys, name }) => (
              <div key={name} className="flex min-h-8 items-center justify-between gap-3 border-b py-1 text-sm last:border-b-0">
                <dt className="min-w-0">{t(name)}</dt>
                <dd className="shrink-0">
                  <KeyCaps keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
