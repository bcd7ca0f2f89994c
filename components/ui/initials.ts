const HAN = /\p{Script=Han}/u;

/** What stands for a name in little room: first and last initial; of a Chinese name, which begins with the family's, its last character. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")];
  if (HAN.test(name)) return first.at(-1) ?? "";
  const last = words.length > 1 ? [...(words.at(-1) ?? "")][0] : "";
  return `${first[0] ?? ""}${last}`.toUpperCase();
}
