/** What stands in a secret's place, in any language. */
export const MASK = "[•••]";

/** Words that announce a secret, as people write them in tickets. */
const LABEL = [
  String.raw`(?<![\p{L}\p{N}])(?:pass(?:word|wd|phrase|code)|pwd|pin(?:[ -]?code)?|secret|(?:api|access|auth|bearer|refresh|client|private)[ _-]?(?:key|token|secret)|token|community string)`,
  String.raw`(?<![\p{L}\p{N}])(?:mots? de passe|mdp|jeton|code secret|clé (?:api|secrète|wifi|wi-fi))`,
  String.raw`(?<![\p{L}\p{N}])(?:wachtwoord|toegangscode|pincode|inlogcode|sleutel)`,
  "密码|口令|密钥|令牌|验证码",
].join("|");

/** Bounded: a run of blanks is otherwise tried from each of its places to each other. */
const BLANKS = String.raw`\s{0,20}`;

const SEPARATOR = String.raw`["'”]?(?:${BLANKS}(?:[:：=]|(?<=\s)(?:is(?: now)?|was|est|était|wordt)(?=[\s:])|是|为)){1,2}${BLANKS}["'“«「]?${BLANKS}`;

const LABELLED = new RegExp(`((?:${LABEL})${SEPARATOR})([^\\s"'”»」,，。;；]{4,200})`, "giu");

/** A word of plain letters after "password is" tells what happened to it ("expired"), a code says which error. */
const isPlainWord = (value: string) => /^[\p{L}\p{M}’'-]+[.!?)]*$/u.test(value) && !/\p{Ll}\p{Lu}/u.test(value);
const ERROR_CODE = /^0x[\da-f]+$/i;

/** Tokens that are known by their form alone: keys of code hosts, clouds, chats and desks, signed tokens, keys in PEM. */
const KNOWN_FORMS = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,10000}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g,
  /\b(?:gh[opsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{20,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|dw_[\w-]{20,})/g,
];

const AUTHORIZATION = /\b(bearer|basic)\s+(?=\S{0,500}\d)[^\s"'”»,，。;；]{16,500}/gi;
const URL_CREDENTIALS = /([a-z][a-z\d+.-]{1,20}:\/\/[^\s/:@]{1,100}):[^\s/@]{1,200}@/gi;

/**
 * A text without passwords, tokens and keys, as far as they can be told from other words: named by what stands before them,
 * or known by their form. Applied before a text reaches a model, and to what a model wrote.
 */
export function maskSecrets(text: string): string {
  const known = KNOWN_FORMS.reduce((masked, form) => masked.replace(form, MASK), text);
  return known
    .replace(URL_CREDENTIALS, `$1:${MASK}@`)
    .replace(AUTHORIZATION, `$1 ${MASK}`)
    .replace(LABELLED, (whole, label: string, value: string) => (isPlainWord(value) || ERROR_CODE.test(value) ? whole : `${label}${MASK}`));
}
