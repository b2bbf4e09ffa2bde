/** What a server is when nothing is under way (naver.md §3.2). */
export const SERVER_STATUSES = [
  "INIT",
  "CREAT",
  "RUN",
  "NSTOP",
  "TERMT",
  "FSTOP",
  "SD_FL",
  "RS_FL",
  "ST_FL",
] as const;
export type ServerStatus = (typeof SERVER_STATUSES)[number];

/** What is under way; `NULL` is a word on the wire (naver.md §3.3). */
export const SERVER_OPERATIONS = [
  "START",
  "SHTDN",
  "RESTA",
  "TERMT",
  "NULL",
  "MIGRA",
  "COPY",
  "SETUP",
  "HREST",
  "HSHTD",
  "CHNG",
  "CREAT",
] as const;
export type ServerOperation = (typeof SERVER_OPERATIONS)[number];

/** Classic and VPC are two clouds under one roof: a server belongs to one of them. */
export type Platform = "classic" | "vpc";
