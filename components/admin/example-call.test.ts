import { expect, test } from "vitest";
import { exampleCall } from "./example-call";

test("the example is a call that the key's scopes open, whole enough to be pasted", () => {
  expect(exampleCall("https://desk.example", "dw_secret", ["tickets:write", "people:read"])).toBe('curl -H "Authorization: Bearer dw_secret" "https://desk.example/api/employees?limit=5"');
});

test("a key that can only write gets no example that would be refused", () => {
  expect(exampleCall("https://desk.example", "dw_secret", ["tickets:write", "people:roles"])).toBeUndefined();
});
