import type { NaverRequest } from "./wire-request.ts";

/** Secret keys by access key. */
type Credentials = Readonly<Record<string, string>>;

/** Clocks may differ by this much (naver.md §6). */
const MAX_SKEW_MS = 5 * 60_000;

/** Both header names are in use for the same signature: the official Go and JS SDKs send v1. */
const signatureHeaders = ["x-ncp-apigw-signature-v2", "x-ncp-apigw-signature-v1"] as const;

/** What is wrong with a request's signature, in words for `details`; null when it is right. */
export async function signatureProblem(
  { method, headers, signedPath }: NaverRequest,
  credentials: Credentials,
  realNow: number,
): Promise<string | null> {
  const accessKey = headers.get("x-ncp-iam-access-key");
  const timestamp = headers.get("x-ncp-apigw-timestamp");
  const given = signatureHeaders.map((name) => headers.get(name)).find((value) => value !== null);
  if (accessKey === null || timestamp === null || !given) {
    return "Authentication information are missing.";
  }
  const secretKey = Object.hasOwn(credentials, accessKey) ? credentials[accessKey] : undefined;
  if (secretKey === undefined) return "Invalid authentication information.";
  if (!/^\d+$/.test(timestamp) || Math.abs(realNow - Number(timestamp)) > MAX_SKEW_MS) {
    return "Timestamp is not valid.";
  }
  const expected = await sign(secretKey, `${method} ${signedPath}\n${timestamp}\n${accessKey}`);
  return given === expected ? null : "Signature is not valid.";
}

async function sign(secretKey: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = encoder.encode(secretKey);
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", imported, encoder.encode(text)));
  return btoa(String.fromCharCode(...bytes));
}
