import { expect, it } from "vitest";
import { readWorldParameters } from "../../../mock/world-parameters.ts";
import { parseStartParameters } from "../../settings.ts";
import { scenarioLink, stateLink, type WorldState } from "./state-link.ts";

const STATE: WorldState = {
  scenario: "large",
  seed: 7,
  speed: 60,
  size: 300,
  age: 7_384_900,
};
const PAGE =
  "https://demo.example/deep/?lang=ko#/instances?region=ap-seoul&state=running|stopped&size=50";

it("holds the world's beginning, its age, the page and its filters", () => {
  const link = stateLink(PAGE, STATE);
  expect(link).toBe(
    "https://demo.example/deep/?scenario=large&seed=7&speed=60&size=300&at=7384#/instances?region=ap-seoul&state=running|stopped&size=50",
  );
});

it("is understood at the next start", () => {
  const { search, hash } = new URL(stateLink(PAGE, STATE));
  const { parameters, at, notices } = readWorldParameters(
    parseStartParameters({ search, hash }).parameters.world,
  );
  expect(notices).toEqual([]);
  expect(parameters).toEqual({ scenario: "large", seed: 7, speed: 60, size: 300 });
  expect(at).toBe(7_384_000);
});

it("replaces what the address said before, on either side of the #", () => {
  const before =
    "https://demo.example/?scenario=stuck&at=9&size=3#/instances?speed=10&q=web&seed=1";
  expect(stateLink(before, { ...STATE, size: null, age: 10 })).toBe(
    "https://demo.example/?scenario=large&seed=7&speed=60#/instances?q=web",
  );
});

it("leads to another scenario's beginning in the same language", () => {
  expect(scenarioLink("https://demo.example/?lang=zh&seed=4&at=3#/instances?q=x", "stuck")).toBe(
    "https://demo.example/?lang=zh&scenario=stuck",
  );
  expect(scenarioLink("https://demo.example/", "large", 500)).toContain("scenario=large&size=500");
});
