import { expect, test } from "vitest";
import { readCompletion } from "./openai-completion";

const server = { base: "http://server/v1", name: "server" };
const events = (body: string) => new Response(body, { headers: { "content-type": "text/event-stream" } });
const event = (part: object, end = "\n\n") => `data: ${JSON.stringify(part)}${end}`;
const said = (content: string, finish_reason: string | null = null) => ({ choices: [{ delta: { content }, finish_reason }] });

test("reads the whole answer of a server that does not stream", async () => {
  const whole = { choices: [{ message: { content: "{}" }, finish_reason: "stop" }], usage: { prompt_tokens: 7, completion_tokens: 9 } };
  expect(await readCompletion(Response.json(whole), server)).toEqual({ text: "{}", promptTokens: 7, completionTokens: 9 });
});

test("reads events whatever their line ends, with comments and without [DONE]", async () => {
  const body = `: waiting\r\n\r\n${event(said("a"), "\r\n\r\n")}event: x\r\n${event(said("b", "length"), "\r\n\r\n")}`;
  const pieces: string[] = [];
  const answer = await readCompletion(events(body), server, (piece) => pieces.push(piece));
  expect(answer).toEqual({ text: "ab", promptTokens: null, completionTokens: null });
  expect(pieces).toEqual(["a", "b"]);
});

test("leaves a model's thinking out, and takes the answer as ended by [DONE] alone", async () => {
  const thinking = { choices: [{ delta: { reasoning_content: "hmm", content: null } }] };
  const answer = await readCompletion(events(`${event(thinking)}${event(said("a"))}data: [DONE]\n\n`), server);
  expect(answer.text).toBe("a");
});

test.each([
  ["an error among the events", event(said("a")) + event({ error: { message: "out of memory" } }), { fault: "refused", message: expect.stringContaining("out of memory") }],
  ["an end in the middle", event(said("a")), { fault: "cut_off" }],
  ["no event at all", "<h1>It works</h1>\n", { fault: "malformed" }],
  ["events of another protocol", event({ hello: 1 }), { fault: "malformed" }],
  ["numbers in place of words", event({ choices: [{ delta: { content: 7 } }] }), { fault: "malformed" }],
])("%s is a fault", async (_, body, fault) => {
  await expect(readCompletion(events(body), server)).rejects.toMatchObject(fault);
});

test("a page in place of JSON is no JSON", async () => {
  await expect(readCompletion(new Response("<h1>It works</h1>"), server)).rejects.toBeInstanceOf(SyntaxError);
});
