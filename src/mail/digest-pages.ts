import type { Output } from '../outputs/output.ts';
import type { Day } from '../schema/paper.ts';
import { digestOfValue } from '../values/digest-of-value.ts';
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
      const digest = () => {
        const ids = new Set(days.flatMap(({ papers }) => papers));
        const papers = Array.from(ids, (id) => lookup(model.papers, id));
        return digestOf({ period, days, papers, topic: null }, published);
      };
      const content = () => {
        const shown = digest();
        return digestHtml(fitDigest(shown, digestPageLinks(shown)));
      };
      const shows = () => digestOfValue(digest());
      yield { path: `${paths.digest(period)}index.html`, content, shows };
    }
  },
};
