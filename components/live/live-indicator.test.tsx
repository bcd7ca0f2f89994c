import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { render } from "@/tests/support/render";
import { useLiveEvents } from "./live-events-provider";
import { LiveIndicator } from "./live-indicator";

test("a page from the server claims nothing about being live: the place for it is empty", () => {
  const [place] = render(<LiveIndicator />, { locale: "zh" }).having("role", "status");
  expect(place?.children).toEqual([]);
});

function Follower() {
  return useLiveEvents().status();
}

test("a page that follows events outside of their provider says what is missing", () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(() => renderToStaticMarkup(<Follower />)).toThrow("LiveEventsProvider");
  reported.mockRestore();
});

test("inside of it there is one stream, which is not opened on the server", () => {
  expect(render(<Follower />).text).toBe("connecting");
});
