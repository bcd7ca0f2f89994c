import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

export interface MailServer {
  port: number;
  /** Each message as it was sent, head and body. */
  messages: string[];
  close(): Promise<void>;
}

/** One conversation of SMTP, which takes whatever is sent. */
async function converse(socket: Socket, messages: string[]): Promise<void> {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let message: string[] | undefined;
  say("220 mail.example");
  for await (const line of createInterface(socket)) {
    if (message && line !== ".") message.push(line);
    else if (message) {
      messages.push(message.join("\n"));
      message = undefined;
      say("250 taken");
    } else if (line === "DATA") {
      message = [];
      say("354 go on");
    } else if (line === "QUIT") {
      say("221 bye");
      socket.end();
    } else say("250 mail.example");
  }
}

/** A mail server on 127.0.0.1 without encryption. */
export async function startMailServer(): Promise<MailServer> {
  const messages: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    void converse(socket, messages).catch(() => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: (server.address() as AddressInfo).port, messages, close };
}
