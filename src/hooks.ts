/** Facts of one attempt, which counts from 1. No event holds a credential, a header or a body. */
export interface RequestEvent {
  readonly operation: string;
  readonly attempt: number;
  readonly requestId: string | undefined;
}

/** An answer came, of any status; from the start of the attempt to the end of the body it took `durationMs`. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  readonly durationMs: number;
}

/** The operation is about to be tried again, in `delayMs`. `status` is undefined where no answer came. */
export interface RetryEvent extends RequestEvent {
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
  void (async () => hook?.(event))().catch(() => {});
}
