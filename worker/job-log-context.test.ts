import { expect, test } from "vitest";
import { jobLogContext } from "./job-log-context";

test("names the job, whose request it is, and what it is about", () => {
  expect(jobLogContext("analyze-ticket", { id: "j1", data: { analysisId: "7", ticketId: "8", articleId: "9", deliveryId: "10" } }, "01JDXK3V7Q2M8N")).toEqual({
    request_id: "01JDXK3V7Q2M8N",
    actor_type: "job",
    actor_id: "analyze-ticket",
    job: "analyze-ticket",
    job_id: "j1",
    analysis_id: "7",
    ticket_id: "8",
    article_id: "9",
    delivery_id: "10",
  });
});

test.each([null, "text", { ticketId: "Kanarie" }, { ticketId: { title: "Kanarie" } }])("%j names nothing, and the job has an id of its own", (data) => {
  const fields = jobLogContext("x", { id: "j1", data });
  expect(JSON.stringify(fields)).not.toContain("Kanarie");
  expect(fields.request_id).toMatch(/^[0-9a-f-]{36}$/);
});
