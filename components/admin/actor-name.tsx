import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ActorType } from "@/db/enums";

interface ActorNameProps {
  type: ActorType;
  id: string;
  /** Names of people by employee_id. */
  names: Readonly<Record<string, string>>;
}

/** Who did something: a person by name, a key, job or command by what it is called. */
export function ActorName({ type, id, names }: ActorNameProps) {
  const t = useTranslations("Admin");
  if (type !== "person") return <span className="wrap-anywhere">{t(`actor.${type}`, { id })}</span>;
  return (
    <Link href={`/people/${encodeURIComponent(id)}`} prefetch={false} title={id} className="wrap-anywhere hover:underline">
      {names[id] ?? id}
    </Link>
  );
}
