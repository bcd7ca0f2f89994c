import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { listAddress } from "@/components/lists/list-address";
import { PersonFacts } from "@/components/people/person-facts";
import { PersonTickets } from "@/components/people/person-tickets";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { readEmployee } from "@/lib/people/read-employee";
import { listTickets } from "@/lib/tickets/list-tickets";
import { AdminPart } from "./admin-part";

const SHOWN = 8;

export async function generateMetadata({ params }: PageProps<"/people/[employee]">): Promise<Metadata> {
  return { title: decodeURIComponent((await params).employee) };
}

export default async function PersonPage({ params }: PageProps<"/people/[employee]">) {
  const employeeId = decodeURIComponent((await params).employee);
  const ctx = await deskCtx(`/people/${encodeURIComponent(employeeId)}`);
  const t = await getTranslations("People");
  const roles = await getTranslations("Roles");
  const person = await readForPage(readEmployee, ctx, { employeeId });
  const reported = await listTickets(ctx, { employeeId, limit: SHOWN });
  const assigned = person.role === "employee" ? undefined : await listTickets(ctx, { assignedTo: employeeId, limit: SHOWN });
  return (
    <div className="flex flex-col gap-5">
      <PageHeader title={person.name} intro={[roles(person.role), person.department].filter(Boolean).join(" · ")} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {assigned && <PersonTickets title={t("assigned")} tickets={assigned.results} total={assigned.total} all={listAddress("/tickets", { assigned_to: employeeId })} none={t("noneAssigned")} />}
          <PersonTickets title={t("reported")} tickets={reported.results} total={reported.total} all={listAddress("/tickets", { employee_id: employeeId })} none={t("noneReported")} />
          {may(ctx.actor, "employee.updateAll") && <AdminPart ctx={ctx} person={person} part="record" />}
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <PersonFacts person={person} />
          {may(ctx.actor, "employee.updateAll") && <AdminPart ctx={ctx} person={person} part="access" />}
        </div>
      </div>
    </div>
  );
}
