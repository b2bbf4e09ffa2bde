import type { Plugin } from "vite";
import { PAGE_POLICY } from "../hosting/security-policy.ts";

const PLACE = '<meta charset="utf-8" />\n';

/**
 * Writes the Content-Security-Policy into the built page, in a form that people can edit: it holds
 * on hosts that send no headers. In development the page has scripts of Vite's own.
 */
export function policyInPage(): Plugin {
  return {
    name: "policy-in-page",
    apply: "build",
    transformIndexHtml(html) {
      if (!html.includes(PLACE)) throw new Error("Failed to write the policy: no place for it.");
      return html.replace(
        PLACE,
        `${PLACE}    <!-- A live cloud on another host than this page has to be added to connect-src. -->
    <meta
      http-equiv="Content-Security-Policy"
      content="${PAGE_POLICY}"
    />
`,
      );
    },
  };
}
