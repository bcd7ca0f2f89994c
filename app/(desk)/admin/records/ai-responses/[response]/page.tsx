import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { deskCtx } from "@/app/_http/desk-ctx";
import { readForPage } from "@/app/_http/read-for-page";
import { GivenFeedback } from "@/components/admin/given-feedback";
import { ResponseEvidence } from "@/components/admin/response-evidence";
import { ResponseFacts } from "@/components/admin/response-facts";
import { ResponsePlan } from "@/components/admin/response-plan";
import { TicketLink } from "@/components/admin/ticket-link";
import { BackLink } from "@/components/lists/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { readAiResponse } from "@/lib/records/read-ai-response";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("Records"))("aiResponse") };
}

export default async function AiResponsePage({ params }: PageProps<"/admin/records/ai-responses/[response]">) {
  const { response: id } = await params;
  const ctx = await deskCtx(`/admin/records/ai-responses/${id}`);
  const t = await getTranslations("Records");
  const response = await readForPage(readAiResponse, ctx, { id });
  return (
    <div className="flex flex-col gap-5">
      <div>
        <BackLink href="/admin/records/ai-responses">{t("aiResponses")}</BackLink>
        <PageHeader title={`${t("aiResponse")} ${id}`} intro={<TicketLink {...response} />} />
      </div>
      <Panel title={t("facts")}>
        <ResponseFacts response={response} />
      </Panel>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title={t("suggestion")}>
          <ResponsePlan analysis={response.analysis} />
        </Panel>
        <div className="flex min-w-0 flex-col gap-5">
          <Panel title={t("evidence")}>
            <ResponseEvidence analysis={response.analysis} />
          </Panel>
          <Panel title={t("feedback")}>
            <GivenFeedback feedback={response.analysis.feedback} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
