import { UserPlus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readList } from "@/app/_http/read-list";
import { listAddress } from "@/components/lists/list-address";
import { ListPage } from "@/components/lists/list-page";
import { PeopleFilterBar } from "@/components/people/people-filter-bar";
import { readPeopleFilters } from "@/components/people/people-filters";
import { PeopleTable } from "@/components/people/people-table";
import { buttonStyle } from "@/components/ui/button-style";
import { may } from "@/lib/auth/permissions";
import { listEmployees } from "@/lib/people/list-employees";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("People"))("heading") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const filters = readPeopleFilters(await searchParams);
  const ctx = await deskCtx(listAddress("/people", filters));
  const t = await getTranslations("People");
  const { active: isActive, office: officeLocation, ...rest } = filters;
  const page = await readList(listEmployees, ctx, { ...rest, isActive, officeLocation, limit: 50 }, listAddress("/people", { ...filters, cursor: undefined }));
  const add = may(ctx.actor, "employee.create") && (
    <Link href="/people/new" className={buttonStyle({ look: "primary" })}>
      <UserPlus aria-hidden />
      {t("add")}
    </Link>
  );
  return (
    <ListPage path="/people" query={filters} page={page} title={t("heading")} actions={add} filters={<PeopleFilterBar filters={filters} />} none={{ title: t("none"), text: t("noneHint") }}>
      <PeopleTable people={page.results} />
    </ListPage>
  );
}
