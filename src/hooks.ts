/** Facts of one attempt. No event holds a credential, a header or a body. */
export interface RequestEvent {
  readonly operation: string;
  /** Counts from 1. */
  readonly attempt: number;
  readonly requestId: string | undefined;
}

/** An answer came, of any status. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** From the start of the attempt to the end of the body. */
  readonly durationMs: number;
}

/** The operation is about to be tried again. */
export interface RetryEvent extends RequestEvent {
  /** Of the answer that led to this; undefined where none came. */
  readonly status: number | undefined;
  readonly delayMs: number;
}

/** Functions that watch calls. One that throws or rejects does not disturb the call. */
export interface Hooks {
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
}

/** Calls a hook and keeps whatever it throws from the caller. */
export function notify<E>(hook: ((event: E) => unknown) | undefined, event: E): void {
  if (!hook) return;
  void (async () => hook(event))().catch(() => {});
}
