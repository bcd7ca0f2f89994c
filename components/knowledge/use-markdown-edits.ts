"use client";

import { useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import { applyEdit, continueList, type Edit, insertTable, makeLink, pasteLink, type Selected, toggleAround, toggleCode, toggleLines } from "./markdown-edits";
import { type ToolName, toolOf } from "./markdown-tools";

/** Writes into a text field as if it were typed, so that the browser's own undo takes it back. */
function write(field: HTMLTextAreaElement, edit: Edit, onChange: (text: string) => void) {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  const isTyped = document.execCommand(edit.insert ? "insertText" : "delete", false, edit.insert);
  if (!isTyped) onChange(applyEdit(field.value, edit));
  // The field has the new text once React has drawn it.
  requestAnimationFrame(() => field.setSelectionRange(...edit.select));
}

/** What the toolbar and its keys do to a text field. */
export function useMarkdownEdits(field: RefObject<HTMLTextAreaElement | null>, onChange: (text: string) => void) {
  const t = useTranslations("ArticleEditor.placeholders");
  const edits: Record<ToolName, (selected: Selected) => Edit> = {
    bold: (selected) => toggleAround(selected, "**", t("bold")),
    italic: (selected) => toggleAround(selected, "*", t("italic")),
    code: (selected) => toggleCode(selected, t("code")),
    link: (selected) => makeLink(selected, t("link")),
    heading: (selected) => toggleLines(selected, "heading"),
    ordered: (selected) => toggleLines(selected, "ordered"),
    list: (selected) => toggleLines(selected, "list"),
    table: (selected) => insertTable(selected, t("column")),
  };
  const make = (edit: (selected: Selected) => Edit | undefined): boolean => {
    if (!field.current) return false;
    const { value, selectionStart, selectionEnd } = field.current;
    const made = edit({ text: value, from: selectionStart, to: selectionEnd });
    if (made) write(field.current, made, onChange);
    return made !== undefined;
  };
  const use = (tool: ToolName) => void make(edits[tool]);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const tool = toolOf(event);
    const isEnter = event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const isDone = tool ? make(edits[tool]) : isEnter && make(continueList);
    if (isDone) event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (make((selected) => pasteLink(selected, event.clipboardData.getData("text/plain")))) event.preventDefault();
  };
  return { use, onKeyDown, onPaste };
}
