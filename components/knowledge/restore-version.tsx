"use client";

import { RotateCcw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import type { Article, RestoreArticleVersionInput } from "@/lib/knowledge/schema";

export type RestoreVersion = (input: RestoreArticleVersionInput) => Promise<Answer<Article>>;

interface RestoreVersionProps {
  articleId: string;
  /** The newest version, as the page shows it. */
  current: number;
  restored: number;
  restore: RestoreVersion;
}

/** Makes an old version the newest one; it can be taken back, since that is a version too. */
export function RestoreVersionButton({ articleId, current, restored, restore }: RestoreVersionProps) {
  const t = useTranslations("ArticleVersions");
  const router = useRouter();
  const toast = useToast();
  const done = (article: Article, undo?: () => void) => {
    toast({ text: t("restored", { version: article.version }), ...(undo ? { undo } : {}) });
    router.push(`/knowledge/${articleId}/versions`);
    router.refresh();
  };
  const takeBack = async (article: Article) => {
    const answer = await restore({ id: articleId, version: article.version, restored: current });
    if (answer.ok) done(answer.result);
    else toast({ text: answer.message, tone: "danger" });
  };
  const { run, pending, refusal } = useAction(restore, (article) => done(article, () => void takeBack(article)));
  return (
    <div className="flex flex-col items-start gap-2">
      <RefusalNotice refusal={refusal} />
      <Button aria-disabled={pending} onClick={() => run({ id: articleId, version: current, restored })}>
        {pending ? <Spinner /> : <RotateCcw aria-hidden />}
        {t("restore", { version: restored })}
      </Button>
      <p className="text-xs text-quiet">{t("restoreText", { version: restored })}</p>
    </div>
  );
}
