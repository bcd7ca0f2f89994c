import { connect } from "node:net";
import { BODY_START, FrameReader } from "./wire/frame-reader";
import { passwordMessage, startupMessage, terminateMessage } from "./wire/frontend-messages";

const PROBE_MS = 5_000;
const MAX_ANSWER_BYTES = 10_000;

/** Whether a gate answers at this url and knows its password. */
export function probeGate(url: string): Promise<boolean> {
  const { hostname, port, username, password, pathname } = new URL(url);
  return new Promise((resolve) => {
    const reader = new FrameReader(MAX_ANSWER_BYTES);
    const socket = connect({ host: hostname, port: Number(port), timeout: PROBE_MS });
    const settle = (answers: boolean) => {
      resolve(answers);
      socket.destroy();
    };
    socket.on("connect", () => socket.write(startupMessage(username, pathname.slice(1))));
    socket.on("timeout", () => settle(false));
    socket.on("error", () => settle(false));
    socket.on("close", () => settle(false));
    socket.on("data", (chunk) => {
      reader.push(chunk);
      const answer = readAnswer(reader);
      if (answer === "asks") socket.write(passwordMessage(decodeURIComponent(password)));
      if (answer === "admits") socket.write(terminateMessage);
      if (answer === "admits" || answer === "other") settle(answer === "admits");
    });
  });
}

function readAnswer(reader: FrameReader): "asks" | "admits" | "other" | "none" {
  try {
    const frame = reader.nextFrame();
    if (!frame) return "none";
    if (frame.type !== "R") return "other";
    return frame.bytes.readInt32BE(BODY_START) === 0 ? "admits" : "asks";
  } catch {
    return "other";
  }
}
