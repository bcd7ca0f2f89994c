import type { Answer } from "@/components/forms/answer";
import type { CreateViewInput, UpdateViewInput, View, ViewTargetInput } from "@/lib/views/schema";

/** What a list needs to keep views. */
export interface ViewActions {
  saveView: (input: CreateViewInput) => Promise<Answer<View>>;
  changeView: (input: UpdateViewInput) => Promise<Answer<View>>;
  removeView: (input: ViewTargetInput) => Promise<Answer<void>>;
}
