import type { ViewColumn } from "@/lib/views/limits";
import type { ColumnLayout, Step } from "./columns";

/** Where a column begins to be there, from the table's least width on. */
const FROM: Record<Step | "never", string> = {
  "3xl": "",
  "4xl": "@3xl:@max-4xl:hidden",
  "5xl": "@3xl:@max-5xl:hidden",
  "6xl": "@3xl:@max-6xl:hidden",
  "7xl": "@3xl:@max-7xl:hidden",
  never: "@3xl:hidden",
};

/** Where a card has its facts: title and moment, under them number, status and priority. */
const IN_CARD: Partial<Record<ViewColumn, string>> = {
  title: "@max-3xl:order-1 @max-3xl:grow @max-3xl:basis-[calc(100%-8rem)]",
  number: "@max-3xl:order-3 @max-3xl:text-xs",
  status: "@max-3xl:order-4 @max-3xl:text-xs",
  priority: "@max-3xl:order-5 @max-3xl:text-xs",
  requester: "@max-3xl:order-6 @max-3xl:ml-auto @max-3xl:text-xs @max-lg:hidden",
};

const MOMENT_IN_CARD = "@max-3xl:order-2 @max-3xl:self-start @max-3xl:leading-5";

const isMoment = (column: ViewColumn): boolean => column === "created" || column === "updated";

/** The classes by which a column is there where it has room. A card has room for one moment. */
export function placeOf(column: ViewColumn, { columns, from }: ColumnLayout): string {
  const isCardMoment = isMoment(column) && columns.find(isMoment) === column;
  return `${FROM[from[column] ?? "never"]} ${isCardMoment ? MOMENT_IN_CARD : (IN_CARD[column] ?? "@max-3xl:hidden")}`;
}

/** The grid of the table's rows. */
export const GRID = "@3xl:grid @3xl:grid-cols-(--at-3xl) @4xl:grid-cols-(--at-4xl) @5xl:grid-cols-(--at-5xl) @6xl:grid-cols-(--at-6xl) @7xl:grid-cols-(--at-7xl)";
