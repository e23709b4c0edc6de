import { InvalidArgumentError } from 'commander';

/** @throws InvalidArgumentError when the text is not an ISO week. */
export function parseWeek(text: string): string {
  const [, week = '0'] = /^\d{4}-W(\d{2})$/.exec(text) ?? [];
  if (Number(week) >= 1 && Number(week) <= 53) return text;
  throw new InvalidArgumentError('Give an ISO week, such as 2025-W47.');
}
