import { VFile } from 'vfile';
import { readDump, type ParsedDump } from '../src/dumps/read-dump.ts';

/**
 * Parses the bytes of a dump as if they were a file.
 *
 * @param piece how many bytes are handed over at once; all of them when absent.
 */
export function parse(name: string, content: Uint8Array | string, piece?: number): ParsedDump {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reader = readDump(new VFile({ path: name }), name);
  const step = piece ?? Math.max(bytes.length, 1);
  for (let at = 0; at < bytes.length; at += step) reader.write(bytes.subarray(at, at + step));
  return reader.end();
}

/** The problems of a dump, a line each: `line:column severity rule reason`. */
export function messagesOf({ file }: ParsedDump): string[] {
  return file.messages.map(
    ({ line, column, fatal, ruleId, reason }) =>
      `${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId} ${reason}`,
  );
}

/** The problems of a dump without their reasons: `line:column severity rule`. */
export function problemsOf(dump: ParsedDump): string[] {
  return messagesOf(dump).map((message) => message.split(' ', 3).join(' '));
}
