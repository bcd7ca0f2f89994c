/** What a person typed, as tags: between commas, of any script. */
export const tagsIn = (typed: string): string[] => typed.split(/[,，、;；]/).map((tag) => tag.trim()).filter(Boolean);
