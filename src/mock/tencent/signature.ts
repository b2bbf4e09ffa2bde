import type { Signed } from "./wire-request.ts";

/** Secret keys by secret id. */
export type Credentials = Readonly<Record<string, string>>;

/** Clocks may differ by this much (tencent.md §1.1). */
const MAX_SKEW_SECONDS = 5 * 60;

const encoder = new TextEncoder();

/** Checks a request's signature, v3 or v1; returns the AuthFailure code, or null when it is right. */
export async function checkSignature(
  signed: Signed,
  credentials: Credentials,
  realNow: number,
): Promise<string | null> {
  const authorization = signed.headers.get("authorization");
  if (authorization !== null) return checkV3(signed, authorization, credentials, realNow);
  if (signed.form?.has("Signature")) return checkV1(signed, signed.form, credentials, realNow);
  return "AuthFailure.InvalidAuthorization";
}

async function checkV3(
  signed: Signed,
  authorization: string,
  credentials: Credentials,
  realNow: number,
): Promise<string | null> {
  const match =
    /^TC3-HMAC-SHA256\s+Credential=([^/\s]*)\/(\d{4}-\d\d-\d\d)\/([^/\s]+)\/tc3_request,\s*SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  const [, secretId, date, service, signedHeaders, signature] = match ?? [];
  const timestamp = signed.headers.get("x-tc-timestamp") ?? "";
  if (!secretId || !date || !service || !signedHeaders || !signature || !/^\d+$/.test(timestamp)) {
    return "AuthFailure.InvalidAuthorization";
  }
  const names = signedHeaders.split(";");
  if (!names.includes("content-type") || !names.includes("host")) {
    return "AuthFailure.InvalidAuthorization";
  }
  const secretKey = keyOf(credentials, secretId);
  if (secretKey === undefined) return "AuthFailure.SecretIdNotFound";
  if (isExpired(timestamp, realNow) || dateOf(timestamp) !== date) {
    return "AuthFailure.SignatureExpire";
  }
  if (signed.headers.has("x-tc-token")) return "AuthFailure.TokenFailure";

  const payload = await sha256(signed.body);
  const dateKey = await hmac("SHA-256", encoder.encode(`TC3${secretKey}`), date);
  const serviceKey = await hmac("SHA-256", dateKey, service);
  const signingKey = await hmac("SHA-256", serviceKey, "tc3_request");
  // The official SDKs sign the host without its port although they send it with one.
  for (const host of [signed.url.hostname, signed.url.host]) {
    const headers = names
      .map(
        (name) =>
          `${name}:${name === "host" ? host : (signed.headers.get(name) ?? "").trim().toLowerCase()}\n`,
      )
      .join("");
    const canonical = [
      signed.method,
      "/",
      signed.url.search.slice(1),
      headers,
      signedHeaders,
      payload,
    ].join("\n");
    const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${await sha256(canonical)}`;
    if (hexOf(await hmac("SHA-256", signingKey, toSign)) === signature) return null;
  }
  return "AuthFailure.SignatureFailure";
}

/** Signature v1: the sorted parameters behind method, host and path. */
async function checkV1(
  signed: Signed,
  form: ReadonlyMap<string, string>,
  credentials: Credentials,
  realNow: number,
): Promise<string | null> {
  const timestamp = form.get("Timestamp") ?? "";
  if (!/^\d+$/.test(timestamp)) return "AuthFailure.InvalidAuthorization";
  const secretKey = keyOf(credentials, form.get("SecretId") ?? "");
  if (secretKey === undefined) return "AuthFailure.SecretIdNotFound";
  if (isExpired(timestamp, realNow)) return "AuthFailure.SignatureExpire";
  if (form.has("Token")) return "AuthFailure.TokenFailure";
  const sorted = [...form].filter(([name]) => name !== "Signature");
  sorted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const query = sorted.map(([name, value]) => `${name}=${value}`).join("&");
  const hash = form.get("SignatureMethod") === "HmacSHA256" ? "SHA-256" : "SHA-1";
  const text = `${signed.method}${signed.url.host}/?${query}`;
  const expected = base64Of(await hmac(hash, encoder.encode(secretKey), text));
  return expected === form.get("Signature") ? null : "AuthFailure.SignatureFailure";
}

function keyOf(credentials: Credentials, secretId: string): string | undefined {
  return Object.hasOwn(credentials, secretId) ? credentials[secretId] : undefined;
}

function isExpired(timestamp: string, realNow: number): boolean {
  return Math.abs(realNow / 1000 - Number(timestamp)) > MAX_SKEW_SECONDS;
}

function dateOf(timestamp: string): string {
  return new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
}

async function hmac(
  hash: "SHA-256" | "SHA-1",
  key: Uint8Array<ArrayBuffer>,
  text: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", key, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, encoder.encode(text)));
}

async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", encoder.encode(text))));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function base64Of(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
