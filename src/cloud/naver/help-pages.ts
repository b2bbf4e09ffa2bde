/** Pages of the public documentation (`naver.md §13`); there is no Chinese one. */
import type { HelpTopic } from "../provider.ts";

const PAGES: Readonly<Record<HelpTopic, string>> = {
  shutdown: "compute-vserver-server-stopserverinstances",
  "health-check": "networking-vloadbalancer",
  "scaling-group": "compute-vautoscaling",
};

/** The page in Korean, or else English. */
export function helpPage(topic: HelpTopic, language: string): string {
  const path = language.startsWith("ko") ? "docs" : "docs/en";
  return `https://api.ncloud-docs.com/${path}/${PAGES[topic]}`;
}
