import { useTranslations } from "next-intl";

/** Whether something is in use: a disc or an empty ring, beside its word. */
export function OnOff({ isOn }: { isOn: boolean }) {
  const t = useTranslations("Admin");
  return (
    <span className="flex w-fit items-center gap-1.5 whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 14 14" className={isOn ? "size-3.5 shrink-0 text-resolved" : "size-3.5 shrink-0 text-closed"}>
        {isOn ? <circle cx="7" cy="7" r="4.5" fill="currentColor" /> : <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      </svg>
      {t(isOn ? "on" : "off")}
    </span>
  );
}
