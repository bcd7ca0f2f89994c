/** The same answer with its body passed through something; status and headers stay. */
export function withBody(response: Response, through: (body: AsyncIterable<Uint8Array<ArrayBuffer>>) => AsyncGenerator<Uint8Array<ArrayBuffer>>): Response {
  if (!response.body) return response;
  const chunks = through(response.body);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  return new Response(body, response);
}
