const PREFIX = "comment-";

/** What an address of a comment ends in, and the id that its place on the page has. */
export const commentAnchor = (commentId: string): string => `${PREFIX}${commentId}`;

/** The comment that an address's end points at, where it points at one. */
export const pointedComment = (hash: string): string | undefined => /^#comment-([1-9]\d{0,17})$/.exec(hash)?.[1];
