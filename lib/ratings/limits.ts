/** For so long after it was given a rating may be changed. */
export const RATING_CHANGE_DAYS = 14;

export const SCORES = ["1", "2", "3", "4", "5"] as const;

export const RATING_COMMENT_MAX = 2_000;
