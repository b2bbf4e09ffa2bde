import * as v from "valibot";
import { DEFAULT_PROVIDER, PROVIDER_IDS, type ProviderId } from "../cloud/provider.ts";
import { LANGUAGES, type Language, languageOf } from "../i18n/language.ts";

/** What a deployment decides, without a rebuild, in the `settings` block of `index.html`. */
export interface Settings {
  /** `mock`: the pretend cloud inside the browser; else the URL that API calls are posted to. */
  readonly backend: "mock" | URL;
  /** The cloud that is shown when the address names none. */
  readonly provider: ProviderId;
  /** The language of a first visit; null leaves it to the browser. */
  readonly language: Language | null;
  /** How the pretend cloud begins; null leaves it to the pretend cloud. */
  readonly scenario: string | null;
  /** The pretend clock's factor. */
  readonly speed: number;
  /** Whether the demo menu is offered while the backend is the pretend cloud. */
  readonly demoMenu: boolean;
}

/** A value that was not understood; the default is used and the person is told. */
export interface RejectedValue {
  readonly where: "settings" | "url";
  readonly parameter: string;
  readonly value: string;
}

export const DEFAULT_SETTINGS: Settings = {
  backend: "mock",
  provider: DEFAULT_PROVIDER,
  language: null,
  scenario: null,
  speed: 1,
  demoMenu: true,
};

/** The clock's factor: frozen time would leave every instance in transition for ever. */
const speedSchema = v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(10_000));
const scenarioSchema = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/));

/** Reads the settings block. Every wrong value falls back on its own and is named; nothing throws. */
export function parseSettings(
  text: string | null,
  base: string,
): { readonly settings: Settings; readonly rejected: readonly RejectedValue[] } {
  if (text === null || text.trim() === "") return { settings: DEFAULT_SETTINGS, rejected: [] };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return wholly(text);
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return wholly(text);

  const block = raw as Readonly<Record<string, unknown>>;
  const rejected: RejectedValue[] = [];
  const read = <T>(parameter: keyof Settings, schema: v.GenericSchema<unknown, T>, fallback: T) => {
    const value = block[parameter];
    if (value === undefined) return fallback;
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    rejected.push({ where: "settings", parameter, value: shorten(JSON.stringify(value)) });
    return fallback;
  };

  const settings: Settings = {
    backend: read<Settings["backend"]>("backend", backendSchema(base), DEFAULT_SETTINGS.backend),
    provider: read("provider", v.picklist(PROVIDER_IDS), DEFAULT_SETTINGS.provider),
    language: read<Settings["language"]>("language", v.nullable(v.picklist(LANGUAGES)), null),
    scenario: read<Settings["scenario"]>("scenario", v.nullable(scenarioSchema), null),
    speed: read("speed", speedSchema, DEFAULT_SETTINGS.speed),
    demoMenu: read("demoMenu", v.boolean(), DEFAULT_SETTINGS.demoMenu),
  };
  for (const parameter of Object.keys(block)) {
    if (!(parameter in DEFAULT_SETTINGS)) {
      const value = shorten(JSON.stringify(block[parameter]));
      rejected.push({ where: "settings", parameter, value });
    }
  }
  return { settings, rejected };
}

function backendSchema(base: string) {
  return v.union([
    v.literal("mock"),
    v.pipe(
      v.string(),
      v.check((text) => /^(https?:|\.{0,2}\/)/.test(text) && URL.canParse(text, base)),
      v.transform((text) => new URL(text, base)),
    ),
  ]);
}

function wholly(text: string) {
  const value = shorten(text.trim().replace(/\s+/g, " "));
  return {
    settings: DEFAULT_SETTINGS,
    rejected: [{ where: "settings" as const, parameter: "settings", value }],
  };
}

/** Parameters of the pretend world, as they were written: the pretend cloud judges them itself. */
const WORLD_PARAMETERS = ["scenario", "speed", "seed", "size", "at"] as const;

/** What the URL asks for at start. It wins over the settings. */
export interface StartParameters {
  readonly language: Language | null;
  /** `lang=pseudo`: English made strange, to find cut-off and unwrapped texts; in demos only. */
  readonly pseudo: boolean;
  /** The cloud that the address names; null where it names none. */
  readonly provider: ProviderId | null;
  readonly world: { readonly [Name in (typeof WORLD_PARAMETERS)[number]]?: string };
}

/**
 * Reads `?scenario=&speed=&seed=&size=&at=&lang=` before the `#` and, because people paste them there,
 * after it too; before the `#` wins.
 */
export function parseStartParameters(location: {
  readonly search: string;
  readonly hash: string;
}): {
  readonly parameters: StartParameters;
  readonly rejected: readonly RejectedValue[];
} {
  const outside = new URLSearchParams(location.search);
  const inside = new URLSearchParams(location.hash.split("?")[1] ?? "");
  const read = (name: string) => outside.get(name) ?? inside.get(name);

  const lang = read("lang");
  const pseudo = lang === "pseudo";
  const language = lang === null ? null : pseudo ? "en" : languageOf(lang);
  // After the `#` only: it is part of what the page shows, and changes with it.
  const cloud = inside.get("cloud");
  const provider = PROVIDER_IDS.find((id) => id === cloud) ?? null;
  const world: { [Name in (typeof WORLD_PARAMETERS)[number]]?: string } = {};
  for (const name of WORLD_PARAMETERS) {
    // `size` after the `#` is the page's number of rows.
    const value = name === "size" ? outside.get(name) : read(name);
    if (value !== null) world[name] = value;
  }
  return {
    parameters: { language, pseudo, provider, world },
    rejected: [
      ...(language === null ? rejection("lang", lang) : []),
      ...(provider === null ? rejection("cloud", cloud) : []),
    ],
  };
}

function rejection(parameter: string, value: string | null): RejectedValue[] {
  return value === null ? [] : [{ where: "url", parameter, value: shorten(value) }];
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
