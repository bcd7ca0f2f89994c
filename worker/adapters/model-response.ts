import { ReadableStream as WebStream } from "node:stream/web";

/** The same answer with its body passed through something; status and headers stay. */
export function withBody(response: Response, through: (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): Response {
  if (!response.body) return response;
  // Node's and the browser's stream types differ by name only.
  return new Response(WebStream.from(through(response.body)) as unknown as ReadableStream, response);
}
