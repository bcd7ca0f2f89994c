import Link from "next/link";
import { useTranslations } from "next-intl";
import { type RecordColumn, RecordTable } from "@/components/ui/record-table";
import type { EmployeeRecord } from "@/lib/people/schema";
import { ActiveMark } from "./active-mark";
import { PlaceLink } from "./place-link";

export function PeopleTable({ people }: { people: EmployeeRecord[] }) {
  const t = useTranslations("People");
  const roles = useTranslations("Roles");
  const languages = useTranslations("Languages");
  const columns: RecordColumn<EmployeeRecord>[] = [
    {
      key: "name",
      label: t("name"),
      isName: true,
      width: "minmax(10rem,1.3fr)",
      render: ({ employeeId, name }) => (
        <Link href={`/people/${encodeURIComponent(employeeId)}`} prefetch={false} className="after:absolute after:inset-0 hover:underline">
          {name}
        </Link>
      ),
    },
    { key: "email", label: t("email"), width: "minmax(0,1.6fr)", render: ({ email }) => email },
    { key: "department", label: t("department"), width: "minmax(0,1fr)", render: ({ department }) => <PlaceLink name="department" value={department} /> },
    { key: "role", label: t("role"), width: "8.5rem", render: ({ role }) => roles(role) },
    { key: "office", label: t("office"), width: "minmax(0,0.9fr)", render: ({ officeLocation }) => <PlaceLink name="office" value={officeLocation} /> },
    { key: "language", label: t("language"), width: "6.5rem", render: ({ locale }) => (locale ? languages(locale) : "–") },
    { key: "active", label: t("state"), width: "7.5rem", render: ({ isActive }) => <ActiveMark isActive={isActive} /> },
  ];
  return <RecordTable caption={t("heading")} columns={columns} rows={people} keyOf={({ employeeId }) => employeeId} />;
}
