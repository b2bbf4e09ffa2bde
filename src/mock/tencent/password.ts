import type { PasswordSuits } from "../world/calls.ts";

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[()`~!@#$%^&*\-+=_|{}[\]:;'<>,.?/]/];
const allowed = /^[a-zA-Z0-9()`~!@#$%^&*\-+=_|{}[\]:;'<>,.?/]+$/;

/** Which instances a password is good enough for (tencent.md §3.5); a mixed batch needs `any`. */
export function passwordSuits(password: string, userName: string | undefined): PasswordSuits {
  const { length } = password;
  const linux =
    length >= 8 &&
    length <= 30 &&
    allowed.test(password) &&
    !password.startsWith("/") &&
    kinds.filter((kind) => kind.test(password)).length >= 3;
  if (!linux) return "none";
  const user = (userName ?? "Administrator").toLowerCase();
  return length >= 12 && !password.toLowerCase().includes(user) ? "any" : "linux";
}
