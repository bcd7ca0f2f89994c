/** What speaks for it that a question is answered by what was found, in log-odds; from zero on it is shown. */
export interface RelevanceWeights {
  bias: number;
  /** A score of one of what stands first. */
  score: number;
  /** A cosine of one to any document that was found. */
  similarity: number;
  /** The first one's being of the category that the question is taken for. */
  category: number;
  /** All of the question's words in one document. */
  words: number;
}

/** What an embedding model needs and what its cosines mean. */
export interface EmbeddingProfile {
  pooling: "mean" | "cls" | "last_token";
  queryPrefix: string;
  passagePrefix: string;
  /** Tokens that the model reads; the rest of a text would be lost. */
  maxTokens: number;
  /** Tokens a chunk, below `maxTokens`. */
  chunkTokens: number;
  /** Null: read from the model's first vector. */
  dimensions: number | null;
  /** Cosine from which a document is worth a line among what a few words find; few words are near to nothing. */
  searchThreshold: number;
  /** Cosine from which a document counts as similar. */
  similarThreshold: number;
  /** The same of a question's vector that its adapter has turned; left out of a model without one. */
  answerThreshold?: number;
  /** Cosine from which two tickets are about the same problem. */
  duplicateThreshold: number;
  /** Cosine from which a passage supports a sentence that names it as its source. */
  supportThreshold: number;
  /** When the first document counts as an answer at all; null of a model that nobody measured: `similarThreshold` decides alone. */
  relevance: (RelevanceWeights & { /** Cosine from which others are shown beside it. */ besides: number }) | null;
}

const profiles: Record<string, EmbeddingProfile> = {
  // Figures of models/deskwise/e5-small-desk/README.md; its tokenizer adds the prefix by itself.
  "deskwise/e5-small-desk": {
    pooling: "mean",
    queryPrefix: "",
    passagePrefix: "",
    maxTokens: 512,
    chunkTokens: 256,
    dimensions: 384,
    // Seen with words of the demo data in four languages: what is meant lies above it, what nobody meant mostly below.
    searchThreshold: 0.2,
    similarThreshold: 0.33,
    answerThreshold: 0.27,
    duplicateThreshold: 0.5,
    // Sentences of resolutions: 97 % lie above it to their own ticket, 3 % to the four tickets nearest to that.
    supportThreshold: 0.3,
    relevance: { bias: -7.85, score: 5.13, similarity: 16.8, category: 0.71, words: 1.49, besides: 0.2 },
  },
  // The reference system's model with the reference system's threshold; it was trained on 128 tokens.
  "Xenova/paraphrase-multilingual-MiniLM-L12-v2": {
    pooling: "mean",
    queryPrefix: "",
    passagePrefix: "",
    maxTokens: 128,
    chunkTokens: 110,
    dimensions: 384,
    searchThreshold: 0.35,
    similarThreshold: 0.5,
    duplicateThreshold: 0.75,
    supportThreshold: 0.45,
    relevance: null,
  },
  // Its card asks for the prefixes; its cosines lie between 0.7 and 1, so the thresholds are high.
  "Xenova/multilingual-e5-small": {
    pooling: "mean",
    queryPrefix: "query: ",
    passagePrefix: "passage: ",
    maxTokens: 512,
    chunkTokens: 256,
    dimensions: 384,
    searchThreshold: 0.8,
    similarThreshold: 0.83,
    duplicateThreshold: 0.9,
    supportThreshold: 0.82,
    relevance: null,
  },
};

/** For a model that nobody measured: short chunks and a high threshold, so that little is claimed. */
const careful: EmbeddingProfile = {
  pooling: "mean",
  queryPrefix: "",
  passagePrefix: "",
  maxTokens: 256,
  chunkTokens: 200,
  dimensions: null,
  searchThreshold: 0.5,
  similarThreshold: 0.6,
  duplicateThreshold: 0.8,
  supportThreshold: 0.55,
  relevance: null,
};

/** The model's profile, or careful defaults with `known: false`, which is worth a warning. */
export function embeddingProfile(model: string): { profile: EmbeddingProfile; known: boolean } {
  const known = profiles[model];
  return known ? { profile: known, known: true } : { profile: careful, known: false };
}
