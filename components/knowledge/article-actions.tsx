"use client";

import { Archive, History, Pencil, Send, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import type { ArticleStatus } from "@/db/enums";
import type { Article } from "@/lib/knowledge/schema";

export type SetArticleStatus = (target: { id: string; version: number; status: ArticleStatus }) => Promise<Answer<Article>>;

export type RemoveArticle = (target: { id: string; version: number }) => Promise<Answer<void>>;

interface ArticleActionsProps {
  article: Pick<Article, "id" | "version" | "status">;
  setStatus: SetArticleStatus;
  remove: RemoveArticle;
}

/** What staff can do with an article. Publishing and archiving can be taken back; deleting asks first. */
export function ArticleActions({ article, setStatus, remove }: ArticleActionsProps) {
  const t = useTranslations("Knowledge");
  const router = useRouter();
  const toast = useToast();
  const { id, version, status } = article;
  const say = (text: string, undo?: () => void) => toast({ text, ...(undo ? { undo } : {}) });
  const change = async (target: Parameters<SetArticleStatus>[0]) => {
    const answer = await setStatus(target);
    if (!answer.ok) toast({ text: answer.message, tone: "danger" });
    router.refresh();
    return answer;
  };
  const undo = (changed: Article) => void change({ id, version: changed.version, status }).then((answer) => answer.ok && say(t("putBack")));
  const { run, pending } = useAction(change, (changed) => say(t(changed.status === "archived" ? "archived" : "published"), () => undo(changed)));
  const deleteIt = async () => {
    const answer = await remove({ id, version });
    if (!answer.ok) return answer.message;
    say(t("deleted"));
    router.push("/knowledge");
  };
  const next = status === "published" ? "archived" : "published";
  const Icon = next === "archived" ? Archive : Send;
  return (
    <>
      <ConfirmButton
        trigger={
          <Button look="ghost">
            <Trash2 aria-hidden />
            {t("delete")}
          </Button>
        }
        title={t("deleteTitle")}
        text={t("deleteText")}
        action={t("delete")}
        onConfirm={deleteIt}
      />
      <Link href={`/knowledge/${id}/versions`} className={buttonStyle()}>
        <History aria-hidden />
        {t("versions")}
      </Link>
      <Button aria-disabled={pending} onClick={() => run({ id, version, status: next })}>
        {pending ? <Spinner /> : <Icon aria-hidden />}
        {t(next === "archived" ? "archive" : "publish")}
      </Button>
      <Link href={`/knowledge/${id}/edit`} className={buttonStyle({ look: "primary" })}>
        <Pencil aria-hidden />
        {t("edit")}
      </Link>
    </>
  );
}
