export type MentionPart = { text: string } | { employeeId: string };

const escaped = (id: string) => id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A text with the people whom it mentions set apart; an @ before any other id is text. */
export function mentionParts(body: string, mentions: readonly string[]): MentionPart[] {
  if (mentions.length === 0) return [{ text: body }];
  const ids = mentions.toSorted((a, b) => b.length - a.length).map(escaped);
  const pieces = body.split(new RegExp(`[@＠](${ids.join("|")})(?![A-Za-z0-9])`, "u"));
  return pieces.map((piece, index) => (index % 2 === 1 ? { employeeId: piece } : { text: piece })).filter((part) => !("text" in part) || part.text !== "");
}
