import { expect, test } from "vitest";
import { newSigningSecret, signMessage } from "./sign-message";

// The example of the Standard Webhooks specification.
const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", sentAt: new Date(1_614_265_330_999), body: '{"test": 2432232314}' };

test("a message is signed as the convention's own example is", () => {
  expect(signMessage(secret, message)).toEqual({
    "Webhook-Id": message.id,
    "Webhook-Timestamp": "1614265330",
    "Webhook-Signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

test("another id, time, body or secret is another signature", () => {
  const signatures = [
    signMessage(secret, message),
    signMessage(secret, { ...message, id: "msg_2" }),
    signMessage(secret, { ...message, sentAt: new Date(1_614_265_331_000) }),
    signMessage(secret, { ...message, body: "{}" }),
    signMessage(newSigningSecret(), message),
  ].map((headers) => headers["Webhook-Signature"]);
  expect(new Set(signatures).size).toBe(5);
});

test("a new secret has 256 bits of its own", () => {
  const [one, other] = [newSigningSecret(), newSigningSecret()];
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(one).not.toBe(other);
});
