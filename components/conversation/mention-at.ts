export interface MentionBegun {
  /** Where its @ stands. */
  start: number;
  /** What was typed behind it. */
  query: string;
}

const BEGUN = /(?:^|[\s(（"“«'’，。、；：!?！？\p{Script=Han}])[@＠]([^\s@＠]{0,40})$/u;

/** The mention that is being typed before the caret, if there is one. An @ inside a mail address begins none. */
export function mentionAt(text: string, caret: number): MentionBegun | undefined {
  const query = BEGUN.exec(text.slice(0, caret))?.[1];
  return query === undefined ? undefined : { start: caret - query.length - 1, query };
}

/** The text with the person mentioned, and where the caret stands then. */
export function withMention(text: string, caret: number, { start }: MentionBegun, employeeId: string): { text: string; caret: number } {
  const before = `${text.slice(0, start)}@${employeeId} `;
  return { text: before + text.slice(caret).replace(/^ /, ""), caret: before.length };
}
