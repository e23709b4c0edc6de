import type { Output } from '../outputs/output.ts';
import type { Day } from '../schema/paper.ts';
import { lookup } from '../values/lookup.ts';
import { paths } from '../values/paths.ts';
import { weekOf } from '../values/week.ts';
import { digestOf, digestPageLinks } from './digest-of.ts';
import { fitDigest } from './fit.ts';
import { digestHtml } from './html.ts';

/**
 * The digest of each day and each week as it is sent, to read in a browser, without the parts that
 * are only for its recipients.
 */
export const digestPages: Output = {
  title: 'digests',
  mediaType: 'text/html; charset=utf-8',
  *documents(published) {
    const { model } = published;
    const byWeek = Map.groupBy(model.days, ({ date }) => weekOf(date));
    const ofDays = model.days.map((day): [string, Day[]] => [day.date, [day]]);
    const periods = [...ofDays, ...byWeek];
    for (const [period, days] of periods) {
      const content = () => {
        const ids = new Set(days.flatMap(({ papers }) => papers));
        const papers = Array.from(ids, (id) => lookup(model.papers, id));
        const digest = digestOf({ period, days, papers, topic: null }, published);
        return digestHtml(fitDigest(digest, digestPageLinks(digest)));
      };
      yield { path: `${paths.digest(period)}index.html`, content };
    }
  },
};
