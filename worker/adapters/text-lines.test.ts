import { expect, test } from "vitest";
import { textLines } from "./text-lines";

async function lines(bytes: Uint8Array, step: number): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const found: string[] = [];
  for await (const line of textLines(chunks())) found.push(line);
  return found;
}

test.each([1, 2, 3, 100])("finds the lines wherever the network cuts them: every %i bytes", async (step) => {
  const bytes = new TextEncoder().encode('{"a":"网络 🙂"}\n\r\n\nsecond\r\nlast');
  expect(await lines(bytes, step)).toEqual(['{"a":"网络 🙂"}', "second", "last"]);
});

test("an end of line at the end makes no empty line", async () => {
  expect(await lines(new TextEncoder().encode("one\n"), 4)).toEqual(["one"]);
});
