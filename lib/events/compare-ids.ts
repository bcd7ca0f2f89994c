/** Orders two ids as the numbers that they are, which may be beyond what a JavaScript number holds. */
export const compareIds = (one: string, other: string): number => one.length - other.length || (one < other ? -1 : Number(one > other));
