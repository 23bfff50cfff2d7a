/**
 * The one error class of the engines. Its message is Vietnamese and meant for the person who ran the command:
 * what happened and what to do. `cause` keeps the technical reason for the log.
 */
export class EngineError extends Error {
  readonly code: EngineErrorCode;

  constructor(code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}

export type EngineErrorCode =
  | 'port-in-use'
  | 'binary-missing'
  | 'postgres-account'
  | 'postgres-failed'
  | 'temporal-failed'
  | 'migration-failed'
  | 'process-failed'
  | 'already-running';

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
