import { expect, test } from "vitest";
import { headingsOf } from "./headings";

const said = (markdown: string) => headingsOf(markdown).map(({ level, text }) => `${level} ${text}`);

test("headings are read without their signs, and what is inside of code is none", () => {
  const markdown = "# **VPN** on `srv-01`\n\ntext # no\n\n```sh\n# a comment\n~~~\n```\n\n## See [the form](https://x.example/a#b) ##\n#no heading\n#### too deep\n~~~\n# code\n~~~\n### 解决方法\r\n";
  expect(said(markdown)).toEqual(["1 VPN on srv-01", "2 See the form", "3 解决方法"]);
});

test("two that say the same lead to two places, in any script", () => {
  expect(headingsOf("## Étape 1 : redémarrer\n## 步骤\n## 步骤\n## ÉTAPE 1 - redémarrer").map(({ id }) => id)).toEqual(["s-étape-1-redémarrer", "s-步骤", "s-步骤-2", "s-étape-1-redémarrer-2"]);
});

test("a fence is closed by one of its own kind and length", () => {
  expect(said("````\n```\n# inside\n````\n# outside")).toEqual(["1 outside"]);
});
