import { z } from "zod";

export const requester = z.object({ employeeId: z.string(), name: z.string(), department: z.string() });

export type Requester = z.infer<typeof requester>;
