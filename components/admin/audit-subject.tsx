import Link from "next/link";
import { useTranslations } from "next-intl";

const PLACES: Record<string, (id: string) => string> = {
  employee: (id) => `/people/${encodeURIComponent(id)}`,
  ticket: (id) => `/tickets/${encodeURIComponent(id)}`,
  webhook: (id) => `/admin/webhooks/${encodeURIComponent(id)}`,
};

const KINDS = ["ticket", "webhook", "api_key", "settings", "audit"] as const;

interface AuditSubjectProps {
  /** Kind and id: "employee E1004". */
  subject: string;
  names: Readonly<Record<string, string>>;
}

/** What something was done to, in words, with the way there where it has a page. */
export function AuditSubject({ subject, names }: AuditSubjectProps) {
  const t = useTranslations("Audit");
  const [kind = "", ...rest] = subject.split(" ");
  const id = rest.join(" ");
  const named = KINDS.find((known) => known === kind);
  const words = kind === "employee" ? (names[id] ?? id) : named ? t(`subjectIs.${named}`, { id }) : subject;
  const place = PLACES[kind]?.(id);
  if (!place || !id) return <span className="wrap-anywhere">{words}</span>;
  return (
    <Link href={place} prefetch={false} title={id} className="wrap-anywhere hover:underline">
      {words}
    </Link>
  );
}
