import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, parseSettings, parseStartParameters } from "./settings.ts";

const BASE = "https://console.example/deep/path/";

describe("the settings block", () => {
  it("has defaults for everything", () => {
    for (const text of [null, "", "  ", "{}", '{"backend":"mock"}']) {
      expect(parseSettings(text, BASE)).toEqual({ settings: DEFAULT_SETTINGS, rejected: [] });
    }
  });

  it("takes an endpoint, relative ones from the page's address", () => {
    const backend = (value: string) =>
      String(parseSettings(JSON.stringify({ backend: value }), BASE).settings.backend);
    expect(backend("https://gateway.example/api")).toBe("https://gateway.example/api");
    expect(backend("./api")).toBe("https://console.example/deep/path/api");
    expect(backend("/api")).toBe("https://console.example/api");
  });

  it.each([
    ["backend", "javascript:alert(1)"],
    ["backend", "moc"],
    ["language", "fr"],
    ["speed", 0],
    ["speed", "fast"],
    ["scenario", "Not a name"],
    ["demoMenu", "yes"],
    ["provider", "aws"],
    ["langauge", "en"],
  ])("names %s=%j and goes on with the default", (parameter, value) => {
    const { settings, rejected } = parseSettings(JSON.stringify({ [parameter]: value }), BASE);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(rejected).toEqual([{ where: "settings", parameter, value: JSON.stringify(value) }]);
  });

  it("keeps the right values beside a wrong one", () => {
    const { settings } = parseSettings('{"language":"ko","speed":-1,"scenario":"reasons"}', BASE);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: "ko", scenario: "reasons" });
  });

  it("survives anything", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseSettings(text, BASE).settings.speed).toBeGreaterThan(0);
      }),
    );
  });
});

describe("the start parameters", () => {
  it("know the cloud that the address names, and name one that we do not have", () => {
    const read = (hash: string) => parseStartParameters({ search: "", hash });
    expect(read("#/instances?cloud=naver").parameters.provider).toBe("naver");
    const { parameters, rejected } = read("#/instances?cloud=azure");
    expect(parameters.provider).toBe(null);
    expect(rejected).toEqual([{ where: "url", parameter: "cloud", value: "azure" }]);
  });

  it("are read before the hash and after it; before wins", () => {
    const { parameters } = parseStartParameters({
      search: "?scenario=reasons&lang=ko",
      hash: "#/instances?speed=20&lang=zh&size=50",
    });
    expect(parameters).toEqual({
      language: "ko",
      pseudo: false,
      provider: null,
      world: { scenario: "reasons", speed: "20" },
    });
  });

  it("leave the world's parameters as they are and name a language that we do not have", () => {
    const location = { search: "?speed=x&seed=&size=7&lang=fr", hash: "" };
    expect(parseStartParameters(location)).toEqual({
      parameters: {
        language: null,
        pseudo: false,
        provider: null,
        world: { speed: "x", seed: "", size: "7" },
      },
      rejected: [{ where: "url", parameter: "lang", value: "fr" }],
    });
  });
});
