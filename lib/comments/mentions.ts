/** The people whom one comment may mention. */
export const MENTIONS_MAX = 20;

/** A pasted log is full of @; beyond these nobody is looked for. */
const WRITTEN_MAX = 50;

/**
 * An @ before an employee_id. Not in an e-mail address, a handle or a web address: no word of an alphabet and no digit stands
 * before it, nor another @ behind. Chinese is written without spaces, so a Han character may stand on either side.
 */
const MENTION = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}][_%+\-/]*)[@＠]([A-Za-z0-9][A-Za-z0-9._-]{0,99})(?![A-Za-z0-9._@＠-])/gu;

/** "E1004.Thanks", where a space is missing, may be E1004.Thanks or E1004. */
function readings(written: string): string[] {
  const parts = written.split(/(?=[._-])/);
  return parts.map((_, cut) => parts.slice(0, parts.length - cut).join("")).filter((id) => /[A-Za-z0-9]$/.test(id));
}

/** For each mention in a text the employee_ids that it may mean, the longest first. */
export function writtenMentions(body: string): string[][] {
  const written = new Set([...body.matchAll(MENTION)].map(([, id = ""]) => id));
  return [...written].slice(0, WRITTEN_MAX).map(readings);
}

/** Whom the text mentions of the people who may be mentioned. */
export function chooseMentions(written: readonly string[][], mentionable: ReadonlySet<string>): string[] {
  const chosen = written.flatMap((ids) => ids.find((id) => mentionable.has(id)) ?? []);
  return [...new Set(chosen)].slice(0, MENTIONS_MAX);
}
