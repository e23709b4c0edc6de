import { hash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import type { Derivation, Resumable } from '../derive/derivation.ts';
import { ConfigError } from '../values/config-error.ts';
import { sqliteCode } from '../values/error-code.ts';
import { getOrPut } from '../values/get-or-put.ts';
import { codeDigest } from './code-digest.ts';

/** How often a derivation was found in the store, and how often it ran. */
export interface Uses {
  kept: number;
  made: number;
}

/** How many records are written together: a transaction for each takes a hundred times as long. */
const TOGETHER = 500;
/** SQLite's codes for a file that is not one of its own, or is damaged. */
const DAMAGED: ReadonlySet<unknown> = new Set([11, 26]);

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS record (
    key BLOB PRIMARY KEY,
    digest BLOB NOT NULL,
    value BLOB NOT NULL
  ) STRICT;`;

/**
 * Keeps what derivations gave, by the digest of their name, their code and their inputs. Every
 * record carries a digest of itself: a record that does not fit is dropped and made again, and so
 * is a file that SQLite cannot read. So damage costs time, but never gives a wrong result.
 */
export class Store {
  /** By the name of the derivation. */
  readonly uses = new Map<string, Uses>();
  readonly #file: string;
  #database: DatabaseSync;
  #select: StatementSync;
  readonly #waiting = new Map<string, { key: Uint8Array; value: Uint8Array }>();
  /** Digests of what was asked for, so that the rest can be dropped. */
  readonly #used = new Set<string>();
  readonly #code = new Map<string, string>();

  /**
   * @param file absolute path; it is made where it is not there. `:memory:` keeps nothing.
   * @throws ConfigError when it cannot be written.
   */
  constructor(file: string) {
    this.#file = file;
    this.#database = this.#open();
    this.#select = this.#prepare();
  }

  /** What a derivation gives for an input: kept from before, or worked out now. */
  derive<Input, Output>(derivation: Derivation<Input, Output>, input: Input): Output {
    return this.#kept(derivation.name, this.#keyOf(derivation, derivation.inputs(input)), () =>
      derivation.run(input),
    );
  }

  /** The same for a derivation that can use the state of an earlier run to save work. */
  resume<Input, Output, State>(derivation: Resumable<Input, Output, State>, input: Input): Output {
    const at = this.#keyOf(derivation, '\0state');
    this.#used.add(hex(at));
    return this.#kept(derivation.name, this.#keyOf(derivation, derivation.inputs(input)), () => {
      const earlier = this.#read(at) as { value: State } | null;
      const { output, state } = derivation.run(input, earlier?.value);
      this.#write(at, state);
      return output;
    });
  }

  #kept<Output>(name: string, key: Uint8Array, run: () => Output): Output {
    const known = this.#read(key) as { value: Output } | null;
    const uses = getOrPut(this.uses, name, () => ({ kept: 0, made: 0 }));
    if (known) {
      uses.kept += 1;
      return known.value;
    }
    uses.made += 1;
    const value = run();
    this.#write(key, value);
    return value;
  }

  /** Writes what waits to be written. */
  flush(): void {
    if (this.#waiting.size === 0) return;
    this.#guarded(() => {
      const insert = this.#database.prepare('INSERT OR REPLACE INTO record VALUES (?, ?, ?)');
      this.#database.exec('BEGIN');
      for (const { key, value } of this.#waiting.values()) insert.run(key, digestOf(value), value);
      this.#database.exec('COMMIT');
    });
    this.#waiting.clear();
  }

  /** Drops what nobody has asked for since the store was opened. */
  dropUnused(): void {
    this.flush();
    this.#guarded(() => {
      const keys = this.#database.prepare('SELECT key FROM record').all() as { key: Uint8Array }[];
      const unused = keys.filter(({ key }) => !this.#used.has(hex(key)));
      const drop = this.#database.prepare('DELETE FROM record WHERE key = ?');
      this.#database.exec('BEGIN');
      for (const { key } of unused) drop.run(key);
      this.#database.exec('COMMIT');
    });
  }

  close(): void {
    this.flush();
    this.#database.close();
  }

  #keyOf({ name, folder }: Pick<Derivation<never, never>, 'name' | 'folder'>, inputs: string) {
    const code = getOrPut(this.#code, name, () => codeDigest(name, folder));
    return hash('sha256', `${code}\0${inputs}`, 'buffer');
  }

  #write(key: Uint8Array, value: unknown): void {
    this.#waiting.set(hex(key), { key, value: serialize({ value }) });
    if (this.#waiting.size >= TOGETHER) this.flush();
  }

  #read(key: Uint8Array): unknown {
    this.#used.add(hex(key));
    const waiting = this.#waiting.get(hex(key));
    if (waiting) return deserialize(waiting.value);
    const record = this.#guarded(() => this.#select.get(key)) as
      { digest: Uint8Array; value: Uint8Array } | undefined | null;
    if (!record || !Buffer.from(digestOf(record.value)).equals(record.digest)) return null;
    return deserialize(record.value);
  }

  /**
   * Does something with the file; a file that turns out to be damaged is replaced by a new one.
   */
  #guarded<Result>(work: () => Result): Result | null {
    try {
      return work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#database.close();
      removeStore(this.#file);
      this.#database = this.#open();
      this.#select = this.#prepare();
      return null;
    }
  }

  #open(): DatabaseSync {
    try {
      return opened(this.#file);
    } catch (error) {
      if (!isDamage(error)) throw error;
      removeStore(this.#file);
      return opened(this.#file);
    }
  }

  #prepare(): StatementSync {
    return this.#database.prepare('SELECT digest, value FROM record WHERE key = ?');
  }
}

/** Removes a store's file and the two that SQLite keeps beside it. */
export function removeStore(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

function opened(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    const folder = dirname(file);
    if (file !== ':memory:' && !existsSync(folder)) mkdirSync(folder, { recursive: true });
    // Another process may be writing.
    database = new DatabaseSync(file, { timeout: 60_000 });
    database.exec(SCHEMA);
    return database;
  } catch (cause) {
    database?.close();
    if (isDamage(cause)) throw cause;
    const why = cause instanceof Error ? cause.message : String(cause);
    const hint = 'Make room, or name another folder with --cache.';
    throw new ConfigError(`${file} cannot be written: ${why}`, hint, cause);
  }
}

function isDamage(error: unknown): boolean {
  return DAMAGED.has(sqliteCode(error));
}

function digestOf(value: Uint8Array): Uint8Array {
  return hash('sha256', value, 'buffer');
}

function hex(key: Uint8Array): string {
  return Buffer.from(key).toString('base64');
}
