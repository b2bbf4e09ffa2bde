import type { Cloud } from "./cloud.ts";
import type { Delivery } from "./delivery.ts";
import { answer } from "./tencent/answer.ts";

/** Where NAVER's platforms lie below the endpoint, which itself is Tencent's. */
const NAVER_FOLDER = "naver/";

/** Where requests to NAVER go that are answered below this endpoint. */
function naverBaseOf(endpoint: string): URL {
  return new URL(NAVER_FOLDER, endpoint);
}

/** Whether a URL is answered by the pretend clouds of this endpoint. */
export function isAnswered(url: URL, endpoint: string): boolean {
  const { origin, pathname } = new URL(endpoint);
  return url.origin === origin && (url.pathname === pathname || isNaver(url, endpoint));
}

/** The same as patterns of MSW's. */
export function answeredPaths(endpoint: string): string[] {
  return [endpoint, `${naverBaseOf(endpoint).href}*`];
}

/** Answers a request in the name of the provider it is meant for. */
export async function answerAt(
  endpoint: string,
  request: Request,
  cloud: Cloud,
): Promise<Delivery> {
  if (!isNaver(new URL(request.url), endpoint)) return answer(request, cloud);
  return answerFromNaver(request, cloud, naverBaseOf(endpoint).pathname);
}

/** NAVER's answer. Its code is loaded with the first request: most worlds never see one. */
export async function answerFromNaver(
  request: Request,
  cloud: Cloud,
  base: string,
): Promise<Delivery> {
  const { answerNaver } = await import("./naver/wire/answer.ts");
  return answerNaver(request, cloud, base);
}

function isNaver(url: URL, endpoint: string): boolean {
  return url.pathname.startsWith(naverBaseOf(endpoint).pathname);
}
