/**
 * The Content-Security-Policy of the console: everything from its own host, no script in the page,
 * no code from text. Styles may stand in the page, because Mantine writes its variables there and
 * the lock of the scroll bar under a dialog is written at run time; a static host can neither sign
 * them anew for every answer nor know their hashes.
 */
const DIRECTIVES = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  // A live cloud on another host is added here.
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
} as const;

/** As it stands in the page itself. */
export const PAGE_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/** What a host sends with every file. Only a header can forbid other sites to frame the console. */
export const SECURITY_HEADERS = {
  "Content-Security-Policy": `${PAGE_POLICY}; frame-ancestors 'none'`,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;
