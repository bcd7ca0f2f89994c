import { expect, test } from "vitest";
import { serverAddress } from "./server-address";

test.each([
  ["http://gpu:8000/v1", "http://gpu:8000/v1"],
  ["http://gpu:8000/v1/", "http://gpu:8000/v1"],
  ["https://gpu.example", "https://gpu.example"],
  ["https://gpu.example//", "https://gpu.example"],
])("%s is the base %s", (address, base) => {
  expect(serverAddress(address).base).toBe(base);
});

test("user and password become a header and appear nowhere else; a key goes before them", () => {
  const server = serverAddress("https://desk:p%40ss@gpu.example/v1");
  expect(server).toEqual({ base: "https://gpu.example/v1", name: "gpu.example", authorization: `Basic ${btoa("desk:p@ss")}` });
  expect(serverAddress("https://desk:p%40ss@gpu.example/v1", " k3y ").authorization).toBe("Bearer k3y");
});

test("a key that no header may carry is refused without being repeated", () => {
  expect(() => serverAddress("http://gpu:8000", "k3y\nx")).toThrow(/^the API key for gpu:8000 has characters that a header cannot carry$/);
});
