"use server";

import { runAction } from "@/app/_http/action";
import { createArticle } from "@/lib/knowledge/create-article";
import { deleteArticle } from "@/lib/knowledge/delete-article";
import { readArticle } from "@/lib/knowledge/read-article";
import { readArticleVersion } from "@/lib/knowledge/read-article-version";
import { replaceArticle } from "@/lib/knowledge/replace-article";
import { restoreArticleVersion } from "@/lib/knowledge/restore-article-version";
import type { ArticleTargetInput, CreateArticleInput, ReplaceArticleInput, RestoreArticleVersionInput, UpdateArticleInput, WriteArticleFromTicketInput } from "@/lib/knowledge/schema";
import { updateArticle } from "@/lib/knowledge/update-article";
import { writeArticleFromTicket } from "@/lib/knowledge/write-article-from-ticket";

export const writeArticle = async (input: CreateArticleInput) => runAction(createArticle, input);

export const writeFromTicket = async (input: WriteArticleFromTicketInput) => runAction(writeArticleFromTicket, input);

export const rewriteArticle = async (input: ReplaceArticleInput) => runAction(replaceArticle, input);

export const setArticleStatus = async ({ id, version, status }: UpdateArticleInput) => runAction(updateArticle, { id, version, status });

export const removeArticle = async ({ id, version }: ArticleTargetInput) => runAction(deleteArticle, { id, version });

export const restoreVersion = async (input: RestoreArticleVersionInput) => runAction(restoreArticleVersion, input);

/** An article as it is, and as the version said that somebody began to write from. */
export async function readConflict({ id, version }: { id: string; version: number }) {
  const current = await runAction(readArticle, { id });
  const seen = await runAction(readArticleVersion, { id, version: String(version) });
  if (!current.ok) return current;
  return { ok: true as const, result: { current: current.result, seen: seen.ok ? seen.result : null } };
}
