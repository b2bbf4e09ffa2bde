import type { ServerRefusal } from "../simulation/calls.ts";

/** A code of the gateway or of the service, and how it travels. */
interface WireCode {
  readonly origin: "gateway" | "service";
  readonly http: number;
  /** `{0}` is the number of servers, `{1}` of those that failed, `{value}` what the code is about. */
  readonly message: string;
}

const service = (message: string, http = 400): WireCode => ({ origin: "service", http, message });
const gateway = (http: number, message: string): WireCode => ({ origin: "gateway", http, message });

const generic =
  "Please try your call again later. Temporarily out of service. If error continue, Please contact our customer service center.";

/**
 * Every code the mock answers with, or that a fault can ask for (naver.md §5). Gateway and service
 * have codes in common (900): the service's begin with `service/` here.
 */
const codes: Readonly<Record<string, WireCode>> = {
  "100": gateway(400, "Bad Request Exception"),
  "200": gateway(401, "Authentication Failed"),
  "210": gateway(401, "Permission Denied"),
  "300": gateway(404, "Not Found Exception"),
  "400": gateway(429, "Quota Exceeded"),
  "410": gateway(429, "Throttle Limited"),
  "420": gateway(429, "Rate Limited"),
  "430": gateway(413, "Request Entity Too Large"),
  "500": gateway(503, "Endpoint Error"),
  "510": gateway(504, "Endpoint Timeout"),
  "900": gateway(500, "Unexpected Error"),

  "22001": service(
    "{1} among {0} servers failed for operation. The problem is being handled. Please hold for a moment.",
  ),
  "24109": service("The input parameter instance number is invalid"),
  "24120": service("The input parameter server instance number is invalid."),
  "25014": service(
    "Unable to control the server since (other) user is currently operating storage allocated to the server.",
  ),
  "25041": service(
    "Unable to perform operation command since (other) user is either manipulating the target server or a problem in target server. Please confirm server status once again.",
  ),
  "28005": service(
    "Unable to perform suspension command since target server is already suspended. (Other) user might have suspended the server by connecting through terminal. Please confirm the server status once again.",
  ),

  "service/900": service("Required field is not specified. location : {value}"),
  "1000": service(generic, 500),
  "1300": service(generic),
  "1401": service("Not found server product. Please check the product code, region, and zone."),
  "10300": service("Instance name is already in use. please use other name."),
  "10503": service("You may not change to spec of same level."),
  "10712": service("Not found product. Please check your input product."),
  "10713": service("Not found contract information. Please check your input parameter."),
  "23005": service("There is no zone available for use."),
  "24001": service(
    "Invalid authentication key. Please check authentication key or input type and try again.",
  ),
  "24073": service(
    "Unable to destroy the server since a public IP is associated with the server. First, please disassociate a public IP from the server. publicIpInstanceNo = {value}",
  ),
  "25017": service(
    "Operation is currently unavailable since (other) user is operating the server.",
  ),
  "25022": service(
    "Unable to return the server since (other) user is either operating target server or an error in the target server. Please confirm the status of server/ storage.",
  ),
  "1100000": service("Parameter is invalid. location : {value}"),
  "1100031": service("The server cannot be controlled by the NCLOD API."),
  "3000100": service("External interworking failed.", 500),
};

/** What becomes of a refusal on the wire. A code nobody knows is an error of the service. */
export function wireErrorOf(refusal: ServerRefusal): WireCode & { readonly code: string } {
  const known = Object.hasOwn(codes, refusal.code) ? codes[refusal.code] : undefined;
  const { origin, http, message } = known ?? service(generic);
  const { batch, value = "" } = refusal;
  const filled = message
    .replace("{0}", String(batch?.servers ?? 0))
    .replace("{1}", String(batch?.failed ?? 0))
    .replace("{value}", value);
  return { origin, http, message: filled.trim(), code: refusal.code.replace("service/", "") };
}
