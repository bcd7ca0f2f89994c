import { useTranslations } from "next-intl";

/** Whether somebody may sign in: a disc or a struck ring, beside its word. */
export function ActiveMark({ isActive }: { isActive: boolean }) {
  const t = useTranslations("People");
  return (
    <span className="flex w-fit items-center gap-1.5 whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 14 14" className={isActive ? "size-3.5 shrink-0 text-resolved" : "size-3.5 shrink-0 text-closed"}>
        {isActive ? <circle cx="7" cy="7" r="4.5" fill="currentColor" /> : <path d="M2.7 11.3a6 6 0 1 1 8.6 0M3 3l8 8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
      </svg>
      {t(isActive ? "active" : "deactivated")}
    </span>
  );
}
