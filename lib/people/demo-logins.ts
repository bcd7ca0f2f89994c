import type { Role } from "@/db/enums";

interface DemoLogin {
  email: string;
  password: string;
  role: Role;
}

const password = "deskwise-demo";

/** One person of each role among the demo data; the seed gives them this password. */
export const demoLogins: readonly DemoLogin[] = [
  { email: "owen.tasker@meridiaan.example", password, role: "it_staff" },
  { email: "harriet.bexley@meridiaan.example", password, role: "employee" },
  { email: "saskia.hoekwater@meridiaan.example", password, role: "admin" },
];
