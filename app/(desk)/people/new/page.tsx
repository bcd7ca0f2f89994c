import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { requireRight } from "@/app/_http/require-right";
import { NewEmployeeForm } from "@/components/people/new-employee-form";
import { PageHeader } from "@/components/ui/page-header";
import { addPerson } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("People"))("add") };
}

export default async function NewPersonPage() {
  const ctx = await deskCtx("/people/new");
  requireRight(ctx, "employee.create");
  const t = await getTranslations("People");
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-5">
      <PageHeader title={t("add")} intro={t("addIntro")} />
      <NewEmployeeForm create={addPerson} />
    </div>
  );
}
