import { compareText } from '../../values/compare.ts';
import { fieldsOf } from '../fields.ts';
import { paperOf } from './item.ts';

/**
 * The listing day that an item of an answer states, in UTC. In every known answer of one day it is
 * that day; items of before March 2025 state none.
 */
export function dayOfItem(item: unknown): string | null {
  const paper = paperOf(item);
  return paper && fieldsOf(paper, () => undefined).day('submittedOnDailyAt');
}

/** The listing days that the items of an answer state: each once, oldest first. */
export function daysOfItems(items: readonly unknown[]): string[] {
  return [...new Set(items.flatMap((item) => dayOfItem(item) ?? []))].toSorted(compareText);
}
