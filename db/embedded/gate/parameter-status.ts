/** The ParameterStatus frames of an answer, joined. */
export function onlyParameterStatus(answer: Buffer): Buffer {
  const frames: Buffer[] = [];
  for (let offset = 0; offset < answer.length; ) {
    const end = offset + 1 + answer.readInt32BE(offset + 1);
    if (answer.toString("latin1", offset, offset + 1) === "S") frames.push(answer.subarray(offset, end));
    offset = end;
  }
  return Buffer.concat(frames);
}
