import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { noteResponses } from "./open-responses";

const PART = "x".repeat(100_000);

test("an upload that is refused after its first bytes leaves its connection to the next request", async () => {
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      await (Readable.toWeb(request) as ReadableStream<Uint8Array>).getReader().read();
      response.writeHead(422);
    }
    response.end(request.method);
  });
  noteResponses(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => (said += text));
  socket.write(`POST /files HTTP/1.1\r\nHost: desk\r\nContent-Length: ${PART.length * 10}\r\n\r\n${PART}`);
  await expect.poll(() => said).toContain("422");
  for (let part = 1; part < 10; part++) socket.write(PART);
  socket.write("GET /next HTTP/1.1\r\nHost: desk\r\n\r\n");
  await expect.poll(() => said).toContain("GET");
  socket.destroy();
});
