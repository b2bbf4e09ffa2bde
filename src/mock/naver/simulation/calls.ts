import type { Platform } from "./codes.ts";

/** Every call that changes servers, with its parameters already checked for form. */
export interface ServerCallParams {
  readonly startServerInstances: Numbers;
  readonly stopServerInstances: Numbers;
  readonly rebootServerInstances: Numbers;
  readonly terminateServerInstances: Numbers;
  readonly changeServerInstanceSpec: Numbers & { readonly product: ProductReference };
  readonly setProtectServerTermination: Numbers & { readonly protect: boolean };
  readonly changeServerInstanceName: Numbers & { readonly name: string };
  readonly interruptServerInstance: Numbers;
}

/** What a server is to become: VPC has two ways to say it, Classic one (naver.md §2.5). */
export interface ProductReference {
  readonly by: "spec" | "product";
  readonly code: string;
}

interface Numbers {
  /** Of servers, each once; exactly one where the call takes one. */
  readonly numbers: readonly string[];
}

export type ServerCallName = keyof ServerCallParams;

/** A call, its parameters, and where it looks for the servers. */
export type ServerCall<A extends ServerCallName = ServerCallName> = {
  readonly [N in A]: {
    readonly action: N;
    readonly platform: Platform;
    /** Region code; null where the API has no such parameter (naver.md §1). */
    readonly region: string | null;
    readonly params: ServerCallParams[N];
  };
}[A];

/** Why a call was refused, or in part refused when the code is 22001. */
export interface ServerRefusal {
  /** Of the service (naver.md §5.2, §5.3) or of the gateway (§5.1). */
  readonly code: string;
  /** What the message names: a parameter, a number. */
  readonly value?: string;
  /** Of a batch: how many servers there were, and how many of them failed. */
  readonly batch?: { readonly servers: number; readonly failed: number };
}
