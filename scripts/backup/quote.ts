/** An identifier as SQL. */
export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export const quoteTable = ({ schema, name }: { schema: string; name: string }): string => `${quote(schema)}.${quote(name)}`;
