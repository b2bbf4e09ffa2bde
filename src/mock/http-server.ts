import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Cloud } from "./cloud.ts";
import { answerFromNaver } from "./entrance.ts";
import { answer } from "./tencent/answer.ts";

/** Any page may ask: the server holds pretend data only. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, OPTIONS",
  "access-control-max-age": "600",
};

/** NAVER's platforms have paths of their own, as at its gateway. */
const NAVER_PATHS = ["/vserver/v2/", "/server/v2/"];

/** The pretend cloud behind HTTP: Tencent's services at the root path, as API 3.0 has it. */
export function createMockServer(cloud: Cloud): Server {
  return createServer((incoming, outgoing) => {
    serve(cloud, incoming, outgoing).catch(() => outgoing.destroy());
  });
}

async function serve(cloud: Cloud, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (incoming.method === "OPTIONS") {
    const asked = incoming.headers["access-control-request-headers"];
    const allowed = asked === undefined ? {} : { "access-control-allow-headers": asked };
    outgoing.writeHead(204, { ...cors, ...allowed }).end();
    return;
  }
  const request = await requestOf(incoming);
  const { pathname } = new URL(request.url);
  const isNaver = NAVER_PATHS.some((path) => pathname.startsWith(path));
  if (pathname !== "/" && !isNaver) {
    const places = `The API is at /, NAVER's at ${NAVER_PATHS.join(" and ")}.\n`;
    outgoing.writeHead(404, { ...cors, "content-type": "text/plain" }).end(places);
    return;
  }
  const delivery = await (isNaver ? answerFromNaver(request, cloud, "/") : answer(request, cloud));
  if (delivery.kind === "silence") return;
  if (delivery.kind === "broken") {
    outgoing.destroy();
    return;
  }
  const { status, headers } = delivery.response;
  outgoing.writeHead(status, { ...cors, ...Object.fromEntries(headers) });
  outgoing.end(await delivery.response.text());
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = "GET", headers } = incoming;
  const url = new URL(incoming.url ?? "/", `http://${headers.host ?? "localhost"}`);
  const names = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers: names });
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return new Request(url, { method, headers: names, body: Buffer.concat(chunks) });
}
