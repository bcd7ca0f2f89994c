import { maskSecrets } from "./mask-secrets";

/** What stands in a link's place, in any language. */
export const LINK_MARK = "[…]";

/** Control and format characters, but line ends, tabs and what joins emoji: they hide text from who reads it, not from a model. */
const INVISIBLE = /(?![\t\n\r\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

/** Markdown's links and pictures keep their words. */
const MARKDOWN_LINK = /!?\[([^[\]\n]{0,300})\]\(\s*[^()\s]{1,2000}[^()\n]{0,200}\)/g;
/** With a scheme or without: what programs that show text turn into a link. A host name alone is none. */
const ADDRESS = /\b(?:https?|ftp|wss?|file|data|javascript|mailto|tel):\/{0,2}[^\s<>"'）)」】，。；]{2,2000}|\bwww\.[^\s<>"'）)」】，。；]{3,2000}|(?<![\p{L}\p{N}@.\\/-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[^\s<>"'）)」】，。；]{0,2000}/giu;

/** Marks by which chat templates and tool calls of common models begin and end. */
const TEMPLATE_MARKS =
  /<\|[^|<>\n]{1,60}\|>|<\/?(?:s|think|thinking|tool|tools|tool_call|tool_calls|tool_response|tool_result|function|function_call|function_calls|invoke|parameter|system|assistant|user|human|instructions?|(?:ticket|source)(?:-\w{1,40})?)(?:\s[^<>\n]{0,200})?>|<<\/?SYS>>|\[\/?(?:INST|TOOL_CALLS|AVAILABLE_TOOLS|TOOL_RESULTS|SYSTEM_PROMPT)\]|<(?:start|end)_of_turn>/gi;
/** Elements of HTML that load, run or lead somewhere; a word in angle brackets is left to its writer. */
const HTML_ELEMENT = /<\/?(?:a|audio|base|embed|form|iframe|img|input|link|meta|object|script|style|svg|video)(?:\s[^<>]{0,2000})?\/?>/gi;
/** A line that lets another role speak. */
const ROLE = /^[ \t]*(?:#{1,6}[ \t]*)?(?:system|assistant|developer|tool|function|human|user|instructions?)[ \t]*[:：][ \t]*/gimu;
const TOOL_FENCE = /```(?:tool_code|tool_call|tool|function|function_call)\b/gi;

/** Marks inside marks are taken out in so many rounds; who nests deeper loses the signs themselves. */
const ROUNDS = 4;
const SIGNS = /[<>[\]|#]/g;

function withoutMarks(text: string, rounds = ROUNDS): string {
  const unmarked = text.replace(TEMPLATE_MARKS, "").replace(HTML_ELEMENT, "").replace(TOOL_FENCE, "```").replace(ROLE, "");
  if (unmarked === text) return text;
  return rounds > 0 ? withoutMarks(unmarked, rounds - 1) : unmarked.replace(SIGNS, " ");
}

/**
 * A text as plain data for a prompt, and a model's words as plain text for a page: no link, no secret, nothing invisible,
 * no mark by which a model would take a person's words for its instructions or for a call of a tool.
 */
export function plainText(text: string): string {
  const shown = withoutMarks(text.replace(INVISIBLE, "")).replace(MARKDOWN_LINK, (_, words: string) => words || LINK_MARK);
  return maskSecrets(shown).replace(ADDRESS, LINK_MARK);
}
