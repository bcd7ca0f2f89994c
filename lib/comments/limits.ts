export const COMMENT_MAX = 20_000;
