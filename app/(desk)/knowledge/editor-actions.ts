import type { ArticleEditorActions } from "@/components/knowledge/article-editor-actions";
import { readConflict, rewriteArticle, writeArticle, writeFromTicket } from "./actions";

export const editorActions: ArticleEditorActions = { write: writeArticle, writeFromTicket, rewrite: rewriteArticle, readConflict };
