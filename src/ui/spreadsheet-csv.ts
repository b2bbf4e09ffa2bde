import Papa from "papaparse";

/** Spreadsheets take a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = "\u{FEFF}";

/**
 * What spreadsheets take for the beginning of a formula, also after blanks and in wide letters.
 * (Papa Parse's own pattern misses a formula that is followed by a line break.)
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** CSV (RFC 4180) for spreadsheets: texts that one would run as a formula are made harmless. */
export function spreadsheetCsv(
  fields: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const data = rows.map((row) => [...row]);
  return BYTE_ORDER_MARK + Papa.unparse({ fields: [...fields], data }, { escapeFormulae: FORMULA });
}
