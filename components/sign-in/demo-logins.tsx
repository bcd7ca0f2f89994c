import { useTranslations } from "next-intl";
import type { Role } from "@/db/enums";

export interface DemoLogin {
  email: string;
  password: string;
  role: Role;
}

interface DemoLoginsProps {
  logins: readonly DemoLogin[];
  onChoose: (login: DemoLogin) => void;
}

/** Offered by a desk that runs to be tried out, and by no other. */
export function DemoLogins({ logins, onChoose }: DemoLoginsProps) {
  const t = useTranslations("SignIn");
  const roles = useTranslations("Roles");
  return (
    <section aria-label={t("demo")} className="flex flex-col gap-2 border-t pt-5">
      <p className="text-sm text-quiet">{t("demoHint")}</p>
      <ul className="divide-y overflow-hidden rounded-md border">
        {logins.map((login) => (
          <li key={login.email}>
            <button
              type="button"
              onClick={() => onChoose(login)}
              className="flex w-full flex-wrap items-baseline justify-between gap-x-3 px-3 py-2 text-left text-sm transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
            >
              <span className="font-medium">{roles(login.role)}</span>
              <span className="min-w-0 truncate text-xs text-quiet">{login.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
