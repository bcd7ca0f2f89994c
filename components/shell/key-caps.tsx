import { useTranslations } from "next-intl";
import { Fragment } from "react";

const NAMED = { Ctrl: "ctrl", Shift: "shift", Enter: "enter", Space: "space" } as const;

const isNamed = (key: string): key is keyof typeof NAMED => Object.hasOwn(NAMED, key);

/** Keys as they stand on a keyboard: pressed one after the other, or held together where a plus is written. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("Shortcuts");
  const cap = (key: string) => (isNamed(key) ? t(`keys.${NAMED[key]}`) : key.toUpperCase());
  return (
    <span className="flex items-center gap-1 text-xs text-quiet">
      {keys.map((held, place) => (
        <Fragment key={held}>
          {place > 0 && t("then")}
          {held.split("+").map((key) => (
            <kbd key={key} className="min-w-5 rounded-sm border bg-canvas px-1 text-center font-sans leading-5 text-ink">
              {cap(key)}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
