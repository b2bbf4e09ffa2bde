/** What lists of the API can be asked with, beside ids (tencent.md §2.1). */
export const listFields = {
  Filters: {
    kind: "list",
    of: {
      kind: "object",
      fields: {
        Name: { kind: "text", required: true },
        Values: { kind: "list", of: { kind: "text" }, required: true },
      },
    },
  },
  Offset: { kind: "integer" },
  Limit: { kind: "integer" },
} as const;
