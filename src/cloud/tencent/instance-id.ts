import type { InstanceId } from "../../instance/instance.ts";

const FULL_ID = /^ins-[a-z0-9]{8}$/;

/** Whether a text is an instance id in full (`tencent.md §14`). The API refuses a list that holds another. */
export function isInstanceId(text: string): text is InstanceId {
  return FULL_ID.test(text);
}

/** Ids a message names, in its order. Messages are not promised to stay as they are: a hint, never the truth. */
export function idsNamedIn(message: string): InstanceId[] {
  return [...new Set(message.match(/\bins-[a-z0-9]{8}\b/g) ?? [])].filter(isInstanceId);
}
