import { describe, expect, test } from "vitest";
import { indexTerm, searchText, segment } from "./segment";

describe("Chinese", () => {
  test.each([
    ["二楼打印机卡纸了", ["打印机", "卡纸"]],
    ["收不到验证码，电脑蓝屏", ["验证码", "电脑", "蓝屏"]],
    ["无线网络连接不上", ["无线", "网络", "连接"]],
    ["忘记密码，账号被锁定", ["忘记", "密码", "账号", "锁定"]],
  ])("%s is cut into words", (text, words) => {
    expect(segment(text)).toEqual(expect.arrayContaining(words));
  });

  test("and Latin words beside each other are both found", () => {
    expect(segment("我的Outlook打不开")).toEqual(expect.arrayContaining(["outlook", "打不开"]));
  });

  test("a run without a stop is cut in linear time, its words intact", () => {
      const words = segment("打印机".repeat(20_000));
      expect(words.filter((word) => word === "打印机").length).toBeGreaterThan(19_000);
  });
});

describe("codes", () => {
  test.each([
    ["Stop 0x0000007B again", "0x0000007b"],
    ["on rot-print-03.", "rot-print-03"],
    ["802.1X fails", "802.1x"],
    ["see C:\\Temp\\x now", "c:\\temp\\x"],
    ["ERR_CERT_DATE_INVALID", "err_cert_date_invalid"],
    ["(10.20.30.40)", "10.20.30.40"],
    ["mail a.b@desk.example,", "a.b@desk.example"],
    ["https://intra.example/a-b/c", "https://intra.example/a-b/c".replace("://", "://")],
    ["v2.13.4-rc1", "v2.13.4-rc1"],
    ["打印机rot-print-03离线", "rot-print-03"],
  ])("%s keeps %s whole", (text, code) => {
    const found = segment(text).find((word) => word.includes(code) || code.endsWith(word));
    expect(found).toBeDefined();
  });

  test("are found by their parts too", () => {
    expect(segment("rot-print-03")).toEqual(["rot-print-03", "rot", "print", "03"]);
    expect(segment("C:\\Temp\\x")).toEqual(["c:\\temp\\x", "c", "temp", "x"]);
  });

  test("end with their sentence", () => {
    expect(segment("It is srv-01. Then it stops...")).toContain("srv-01");
    expect(segment("either/or - and --flag")).toEqual(["either/or", "either", "or", "and", "flag"]);
  });
});

describe("words", () => {
  test("are in lower case and without accents, however they were written", () => {
    expect(segment("ÉCRAN Überprüfung œuvre niño e\u0301te\u0301")).toEqual(["ecran", "uberprufung", "œuvre", "nino", "ete"]);
    expect(segment("ＶＰＮ ﬁn")).toEqual(["vpn", "fin"]);
  });

  test("of nothing but signs are none", () => {
    for (const text of ["", " \n", "!?&|", "\u0000", "---", "👍"]) expect(segment(text)).toEqual([]);
  });

  test("beyond a hundred characters are left out", () => {
    expect(segment(`${"x".repeat(100)} ${"y".repeat(101)}`)).toEqual(["x".repeat(100)]);
  });

  test("of a hostile text take a moment", () => {
      for (const text of ["a".repeat(100_000), "a-".repeat(50_000), "-".repeat(100_000), "é".repeat(100_000), "a".repeat(50_000) + "字".repeat(30_000)]) segment(text);
    });
});

describe("what the index holds", () => {
  test("has blanks between words and no sign inside, so that the database splits nothing else", () => {
    expect(searchText("C:\\Temp\\x", "打印机")).toMatch(/^[\p{L}\p{N}]+( [\p{L}\p{N}]+)*$/u);
    expect(searchText("Mouse", null, "gone")).toBe("mouse gone");
    expect(searchText(null, "")).toBe("");
  });

  test("has one form for a code however it is looked for", () => {
    expect(indexTerm("srv-01")).toBe("srvzz01");
    expect(indexTerm("c:\\temp\\x")).toBe("czztempzzx");
    expect(indexTerm("plain")).toBe("plain");
  });
});
