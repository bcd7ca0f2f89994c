import { describe, expect, test } from "vitest";
import { MASK, maskSecrets } from "./mask-secrets";

describe("what is announced as a secret is masked, in four languages", () => {
  test.each([
    ["My password is Welkom2024! and it fails", "Welkom2024!"],
    ["pwd=hunter2", "hunter2"],
    ["PIN: 4821", "4821"],
    ["The API key = 9f8a7c6b5d4e", "9f8a7c6b5d4e"],
    ["mon mot de passe est : Soleil_75", "Soleil_75"],
    ["mdp: Azerty123", "Azerty123"],
    ["Mijn wachtwoord is Fiets!2025, maar", "Fiets!2025"],
    ["toegangscode: 77-12-AB", "77-12-AB"],
    ["我的密码是Qwer1234，登不上", "Qwer1234"],
    ["验证码：839201", "839201"],
    ['"client_secret": "a1B2c3D4e5"', "a1B2c3D4e5"],
    ["password: correctHorse", "correctHorse"],
  ])("%s", (text, secret) => {
    expect(maskSecrets(text)).not.toContain(secret);
    expect(maskSecrets(text)).toContain(MASK);
  });
});

describe("a secret that is known by its form needs no announcement", () => {
  test.each([
    ["ghp_0123456789abcdefghijABCDEFGHIJ012345"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJlLXNpZ24"],
    ["AKIAABCDEFGHIJKLMNOP"],
    ["xoxb-123456789012-abcdef"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----"],
  ])("%s", (secret) => {
    expect(maskSecrets(`see ${secret} here`)).toBe(`see ${MASK} here`);
  });

  test("a key that was pasted without its end", () => {
    expect(maskSecrets("-----BEGIN PRIVATE KEY-----\nMIIEow")).toBe(MASK);
  });

  test("credentials in an address and in a header keep what is no secret", () => {
    expect(maskSecrets("ftp://scan:Geheim1@nas.intern/in")).toBe(`ftp://scan:${MASK}@nas.intern/in`);
    expect(maskSecrets("Authorization: Bearer abcdefghijklmnop123")).toBe(`Authorization: Bearer ${MASK}`);
  });
});

test.each([
  ["Password is expired since Monday"],
  ["Mot de passe : expiré"],
  ["mijn wachtwoord is verlopen"],
  ["密码是错误的"],
  ["password: 0x8007052e"],
  ["The token ring at \\\\fs-03\\cad, printer SHA-MFP-02"],
  ["reset password for user j.doe"],
  ["Le jeton est refusé"],
])("what is no secret stays: %s", (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test.each([
  ["the beginning of secrets", `${"password: ".repeat(30_000)}${"eyJ".repeat(100_000)}${"-----BEGIN ".repeat(20_000)}`],
  ["a name and blanks", `password:${" ".repeat(100_000)},`],
  ["signed tokens that go on and on", "eyJ-".repeat(50_000)],
  ["an authorization and blanks", `bearer${" ".repeat(100_000)}`],
  ["the scheme of an address", "https".repeat(200_000)],
])("reads a long run of what looks like %s in a moment", (_, text) => {
  expect(maskSecrets(text).length).toBeGreaterThan(0);
});
