import { expect, test } from "vitest";
import { render } from "@/tests/support/render";
import { ListPlace } from "./list-place";

test("before the browser has said which list one came from, it is all tickets, and no neighbour", () => {
  const place = render(<ListPlace ticketId="T-7" ticketNumber="TK20261124007" />);
  expect(place.all("a").map(({ attributes, text }) => [attributes.href, text])).toEqual([["/tickets", "Tickets"]]);
});
