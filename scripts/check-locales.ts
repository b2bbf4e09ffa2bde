/** `npm run check:locales`: fails when a text is missing, superfluous, untranslated or maimed. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { literalTexts } from "./locales/literal-texts.ts";
import { localeFaults } from "./locales/locale-faults.ts";
import { flatten, type LocaleTexts } from "./locales/texts.ts";
import { unusedKeys } from "./locales/unused-keys.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function readLocale(language: string): LocaleTexts {
  const folder = join(root, "locales", language);
  return new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => [
        file.replace(/\.json$/, ""),
        flatten(JSON.parse(readFileSync(join(folder, file), "utf8"))),
      ]),
  );
}

/** Files whose texts a person sees: all but the pretend cloud, which speaks for itself. */
function literalFaults(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx$/.test(file) && !/\.test\.tsx$|(^|\/)testing\//.test(file))
    .flatMap((file) =>
      literalTexts(readFileSync(join(root, folder, file), "utf8")).map(
        (text) => `${folder}/${file}: ${text} is not in the locales.`,
      ),
    );
}

function readSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, folder, file), "utf8"));
}

const languages = readdirSync(join(root, "locales"));
const locales = new Map(languages.map((language) => [language, readLocale(language)]));
const faults = localeFaults(locales);

const english = locales.get("en");
if (english) {
  const typed = readFileSync(join(root, "src/i18n/namespaces.ts"), "utf8");
  for (const namespace of english.keys()) {
    if (!typed.includes(`/en/${namespace}.json"`)) {
      faults.push(
        `en/${namespace}.json: has no line in src/i18n/namespaces.ts, its keys are not typed.`,
      );
    }
  }
  for (const key of unusedKeys(english, readSources("src")))
    faults.push(`en/${key}: nothing uses it.`);
}

const literals = literalFaults("src");
if (literals.length > 0) {
  console.error(literals.map((fault) => `  ${fault}`).join("\n"));
  process.exitCode = 1;
}

if (faults.length > 0) {
  console.error(faults.map((fault) => `  locales/${fault}`).join("\n"));
  console.error(`\n${faults.length} faults in ${relative(process.cwd(), join(root, "locales"))}.`);
  process.exitCode = 1;
} else {
  const keys = [...(english?.values() ?? [])].reduce((sum, content) => sum + content.size, 0);
  console.log(`${languages.length} languages, ${keys} texts each: complete.`);
}
