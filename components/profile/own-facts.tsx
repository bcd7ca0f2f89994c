import { useTranslations } from "next-intl";
import { Property } from "@/components/tickets/property";
import type { EmployeeRecord } from "@/lib/people/schema";

/** Who one is to the desk; an administrator keeps it. */
export function OwnFacts({ person: { name, email, employeeId, department, officeLocation, role } }: { person: EmployeeRecord }) {
  const t = useTranslations();
  const facts = [
    ["name", name],
    ["email", email],
    ["employeeId", employeeId],
    ["department", department],
    ["office", officeLocation],
    ["role", t(`Roles.${role}`)],
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {facts.map(([fact, value]) => (
        <Property key={fact} name={t(`Profile.${fact}`)}>
          {value || "–"}
        </Property>
      ))}
    </dl>
  );
}
