import { CircleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { PersonPicker } from "@/components/people/person-picker";

interface NewTicketRequesterProps {
  me: { employeeId: string; name: string };
  /** Empty: who is writing. */
  value: string;
  error: string | undefined;
  onChange: (employeeId: string) => void;
}

/** For whom the ticket is: who is writing, until somebody else is chosen. */
export function NewTicketRequester({ me, value, error, onChange }: NewTicketRequesterProps) {
  const t = useTranslations("NewTicket");
  const choose = (employeeId: string | null) => onChange(employeeId === null || employeeId === me.employeeId ? "" : employeeId);
  return (
    <div className="flex flex-col gap-1.5">
      <span aria-hidden className="text-sm font-medium">
        {t("requester")}
      </span>
      <div className="flex">
        <PersonPicker label={t("requester")} me={me} value={value || me.employeeId} onChange={choose} />
      </div>
      {error && (
        <p role="alert" className="flex items-start gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
