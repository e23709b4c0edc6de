import { PARTIAL_REASONS } from '../../archive/day-listings.ts';
import { gapsBetween, type Gap } from '../../archive/gaps.ts';
import type { Day } from '../../schema/paper.ts';
import type { DumpReport } from '../../schema/report.ts';
import type { Model } from '../../model/model.ts';
import { lookup } from '../../values/lookup.ts';
import { paths } from '../../values/paths.ts';
import { onePage } from '../page-type.ts';

/** Everything the status page shows. */
export interface StatusView {
  dumps: number;
  papers: number;
  /** Newest first, by what their dumps show of them. */
  days: Record<Day['coverage'], string[]>;
  /** Why partial days may lack papers, in words, in the order of `days.partial`. */
  partialBecause: string[];
  /** Weekdays without a listing, newest first. */
  gaps: Gap[];
  /** Dumps with messages, in the order of their paths. */
  reports: DumpReport[];
}

/** What is known of the archive's completeness, and what was wrong with its dumps. */
export function statusView({ reports, papers, days, partialReasons }: Model): StatusView {
  const covered = (coverage: Day['coverage']) =>
    days.filter((day) => day.coverage === coverage).map(({ date }) => date);
  const listed = [...covered('whole'), ...covered('partial')];
  return {
    dumps: reports.length,
    papers: papers.size,
    days: { whole: covered('whole'), partial: covered('partial'), bulk: covered('bulk') },
    partialBecause: covered('partial').map((day) => PARTIAL_REASONS[lookup(partialReasons, day)]),
    gaps: gapsBetween(listed).toReversed(),
    reports: reports.filter(({ messages }) => messages.length > 0),
  };
}

export const pages = onePage(paths.status, ({ model }) => statusView(model));
