/**
 * Prisma's own schema engine as WebAssembly, from npm. The usual engine is a program that `prisma migrate` downloads
 * at run time, which a closed network refuses; this is the same engine, so both agree on what has been applied.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

export type SchemaFiles = { path: string; content: string }[];

/** Runs `work` with an engine connected to the database (it insists, even for work that reads none). */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const factory = new ClosingFactory(connectionString);
  try {
    const { SchemaEngine } = await loadEngine();
    const adapter = bindMigrationAwareSqlAdapterFactory(factory);
    return await work(await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await factory.close();
  }
}

/**
 * Prisma's adapter with two mends. The engine never closes what it opened. Left open, the pool would keep the process alive for ten seconds and the
 * database "in use", so that it could not serve as a template.
 */
class ClosingFactory extends PrismaPg {
  readonly #connectionString: string;
  readonly #opened: SqlDriverAdapter[] = [];

  constructor(connectionString: string) {
    super({ connectionString, max: 4 });
    this.#connectionString = connectionString;
  }

  override async connect() {
    const adapter = await super.connect();
    this.#opened.push(adapter);
    adapter.executeScript = (script) => this.#runScript(script);
    return adapter;
  }

  /**
   * A script goes to the server whole, as the usual engine sends it: all of it or nothing is done. The adapter's own
   * way cuts at every ";", also inside a function's body, and runs the pieces on any connection of the pool.
   */
  async #runScript(script: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.#connectionString });
    await client.connect();
    try {
      await client.query(script);
    } catch (error) {
      throw error instanceof pg.DatabaseError ? new DriverAdapterError(asEngineError(error)) : error;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((adapter) => adapter.dispose()));
  }
}

/** The form in which the engine passes on what the server said. */
function asEngineError(error: pg.DatabaseError): ConstructorParameters<typeof DriverAdapterError>[0] {
  const { code = '', severity = '', message, detail, column, hint } = error;
  return { kind: 'postgres', code, severity, message, detail, column, hint };
}

type EngineModule = typeof import('@prisma/schema-engine-wasm') & { __wbg_set_wasm(exports: object): void };

/** Node's types leave WebAssembly to the browser's library, which the server side does not load. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, () => void> } }>;
};

let loading: Promise<EngineModule> | undefined;

/** The package's own entry imports the .wasm file as a module, which Node does not do by default. */
async function loadEngine(): Promise<EngineModule> {
  loading ??= (async () => {
    const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
    const glue = (await import(pathToFileURL(entry).href)) as EngineModule;
    const bytes = await readFile(entry.replace(/\.js$/, '.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    return glue;
  })();
  return loading;
}

/** What the engine throws is a plain object or a text with the user's message inside. */
export function engineMessage(error: unknown): string {
  const text =
    error instanceof Error ? error.message : typeof error === 'string' ? error : JSON.stringify(error);
  // The rest is a trace inside the engine, which `cause` keeps.
  return text.split(/\n\s+0: /)[0] ?? text;
}
