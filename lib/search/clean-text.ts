const QUOTED = /^(>|On .{5,80} wrote:|Le .{5,80} a écrit\s*:|Op .{5,80} schreef.*:|在.{3,60}写道[:：])/i;
const SIGNATURE = /^(--$|((best|kind|warm) )?regards\b|cheers,?$|cordialement\b|bien à vous\b|met vriendelijke groet|vriendelijke groet|groet(en|jes)?,?$|此致|祝好|谢谢[!！。]?$)/i;
/** A greeting with a few words of address; a line that goes on to report something is none. */
const GREETING =
  /^(hi|hello|hey|dear|good (morning|afternoon)|bonjour|bonsoir|salut|hallo|beste|goedemorgen|goedemiddag|dag|您好|你好|大家好)((\s+[\p{L}\p{M}'’-]+){0,4}\s*[,，!！:：]|(\s+[\p{L}\p{M}'’-]+){0,2}[.。]?)$/iu;

/** Characters of a line that are looked at: what marks it stands at its beginning. */
const LINE_READ = 200;

/**
 * A ticket's text without what every mail has: a greeting line at the start, quoted lines, and everything from the
 * signature on. Returns the text as it was when nothing else would be left.
 */
export function cleanText(text: string): string {
  const lines = text.split(/\r?\n/);
  const matches = (pattern: RegExp, line: string) => pattern.test(line.slice(0, LINE_READ).trim());
  const end = lines.findIndex((line, index) => index > 0 && matches(SIGNATURE, line));
  const kept = lines.slice(0, end === -1 ? undefined : end).filter((line) => !matches(QUOTED, line));
  const first = kept.findIndex((line) => line.trim() !== "");
  const opening = kept[first] ?? "";
  if (opening.length < LINE_READ && matches(GREETING, opening)) kept.splice(first, 1);
  const cleaned = kept.join("\n").trim();
  return cleaned === "" ? text.trim() : cleaned;
}
