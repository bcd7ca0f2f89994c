import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface TinyModel {
  /** ORG/NAME, the folder below `dir`. */
  name: string;
  dimensions: number;
  /** Whole words that it knows, in lower case; everything else is one unknown word. */
  vocabulary?: string[];
}

const MARKS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const WORDS = ["query", "passage", ":", "printer", "drucker", "paper", "jam", "vpn", "network", "slow", "password", "reset", "mail", "screen", "the", "is"];

/** Writes a real embedding model for transformers.js: fixed random weights, so that equal words are near and others far. */
export async function makeTinyModel(dir: string, { name, dimensions, vocabulary = WORDS }: TinyModel): Promise<string> {
  const folder = join(dir, name);
  const words = [...MARKS, ...vocabulary];
  await mkdir(join(folder, "onnx"), { recursive: true });
  const json = (file: string, value: unknown) => writeFile(join(folder, file), JSON.stringify(value));
  await json("config.json", { model_type: "bert", architectures: ["BertModel"], hidden_size: dimensions, vocab_size: words.length });
  const [pad_token, unk_token, cls_token, sep_token] = MARKS;
  await json("tokenizer_config.json", { tokenizer_class: "BertTokenizer", model_max_length: 64, pad_token, unk_token, cls_token, sep_token });
  await json("tokenizer.json", wordPiece(words));
  await writeFile(join(folder, "onnx/model_quantized.onnx"), onnxModel(words.length, dimensions));
  return folder;
}

function wordPiece(words: string[]): object {
  const special = (content: string, id: number) => ({ id, content, special: true, single_word: false, lstrip: false, rstrip: false, normalized: false });
  const mark = (id: string) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: "1.0",
    added_tokens: MARKS.map(special),
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [mark("[CLS]"), { Sequence: { id: "A", type_id: 0 } }, mark("[SEP]")],
      pair: [],
      special_tokens: { "[CLS]": { id: "[CLS]", ids: [2], tokens: ["[CLS]"] }, "[SEP]": { id: "[SEP]", ids: [3], tokens: ["[SEP]"] } },
    },
    decoder: { type: "WordPiece", prefix: "##", cleanup: true },
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  };
}

/** ONNX as protobuf by hand: last_hidden_state = tanh(Gather(table, input_ids) · weights). IR 8, opset 17. */
function onnxModel(words: number, dimensions: number): Buffer {
  const random = seeded(words * 1000 + dimensions);
  const graph = message(
    node("Gather", ["table", "input_ids"], "embedded"),
    node("MatMul", ["embedded", "weights"], "mixed"),
    node("Tanh", ["mixed"], "last_hidden_state"),
    text(2, "tiny"),
    bytes(5, tensor("table", [words, dimensions], random)),
    bytes(5, tensor("weights", [dimensions, dimensions], random)),
    bytes(11, valueInfo("input_ids", INT64, ["batch", "tokens"])),
    bytes(11, valueInfo("attention_mask", INT64, ["batch", "tokens"])),
    bytes(12, valueInfo("last_hidden_state", FLOAT, ["batch", "tokens", dimensions])),
  );
  return message(number(1, 8), bytes(7, graph), bytes(8, message(text(1, ""), number(2, 17))));
}

const FLOAT = 1;
const INT64 = 7;
const message = (...fields: Buffer[]): Buffer => Buffer.concat(fields);
const varint = (value: number): Buffer => (value < 128 ? Buffer.from([value]) : message(Buffer.from([(value % 128) + 128]), varint(Math.floor(value / 128))));
const number = (field: number, value: number): Buffer => message(varint(field * 8), varint(value));
const bytes = (field: number, value: Buffer): Buffer => message(varint(field * 8 + 2), varint(value.length), value);
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value));
const node = (type: string, inputs: string[], output: string): Buffer =>
  bytes(1, message(...inputs.map((input) => text(1, input)), text(2, output), text(4, type)));

function tensor(name: string, dims: number[], random: () => number): Buffer {
  const values = Float32Array.from({ length: dims.reduce((product, size) => product * size, 1) }, random);
  return message(...dims.map((size) => number(1, size)), number(2, FLOAT), text(8, name), bytes(9, Buffer.from(values.buffer)));
}

function valueInfo(name: string, type: number, dims: (string | number)[]): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === "number" ? number(1, dim) : text(2, dim)));
  return message(text(1, name), bytes(2, bytes(1, message(number(1, type), bytes(2, message(...shape))))));
}

/** mulberry32, drawn from -1 to 1: the same weights on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2147483648 - 1;
  };
}
