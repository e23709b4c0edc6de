import type { PublicAddress } from '../../project/address.ts';
import { counted } from '../../values/counted.ts';
import { fileAt } from '../../values/file-at.ts';
import { getOrPut } from '../../values/get-or-put.ts';
import type { Links } from './links-in.ts';

/** A link of the site to itself: to a file, and perhaps to an element in it. */
interface Target {
  /** From the root of the site. */
  file: string;
  /** As an address has it, with its `#`; empty for none. */
  anchor: string;
}

/** A link that leads nowhere, and the files that have it. */
interface Broken {
  link: string;
  first: string;
  others: number;
}

/** Finds the links of a site that lead nowhere. Give it every file, then ask for the problems. */
export class LinkCheck {
  /** How many links to the site itself were looked at. */
  count = 0;
  readonly #address: PublicAddress;
  readonly #isThere: (file: string) => boolean;
  readonly #broken = new Map<string, Broken>();
  /** By page and anchor: the first link to an element of another page. */
  readonly #wanted = new Map<string, Map<string, Broken>>();

  /** @param isThere whether an address of the site, as a file from its root, gives anything. */
  constructor(address: PublicAddress, isThere: (file: string) => boolean) {
    this.#address = address;
    this.#isThere = isThere;
  }

  /** Looks at the links of a file. */
  add(from: string, { links, anchors }: Links): void {
    for (const link of links) {
      const target = this.#targetOf(link, from);
      if (target === null) continue;
      this.count += 1;
      const { file, anchor } = target;
      if (!this.#isThere(file)) note(this.#broken, link, { link, first: from });
      else if (anchor === '') continue;
      else if (file !== from) {
        const wanted = getOrPut(this.#wanted, file, () => new Map<string, Broken>());
        note(wanted, anchor, { link, first: from });
      } else if (!hashesOf(anchors).has(anchor)) {
        note(this.#broken, `${from} ${link}`, { link, first: from });
      }
    }
  }

  /**
   * What is wrong, a line each.
   *
   * @param linksOf gives the links of a page, which is looked into for anchors.
   */
  problems(linksOf: (file: string) => Links | null): string[] {
    const broken = [...this.#broken.values()];
    for (const [file, wanted] of this.#wanted) {
      const there = hashesOf(linksOf(file)?.anchors ?? new Set());
      broken.push(...[...wanted].flatMap(([anchor, link]) => (there.has(anchor) ? [] : link)));
    }
    return broken.map(({ link, first, others }) => {
      const more = others === 0 ? '' : `, here and in ${counted(others, 'other file')}`;
      return `${first}: ${link} leads nowhere${more}`;
    });
  }

  /** @returns null where the link leaves the site. */
  #targetOf(link: string, from: string): Target | null {
    const { origin, base, permalink } = this.#address;
    const url = URL.parse(link, permalink(`/${from}`));
    if (url?.origin !== origin) return null;
    const isBelow = url.pathname.startsWith(base);
    // Another site of the same host is linked to by its whole address.
    if (!isBelow && URL.canParse(link)) return null;
    const path = isBelow ? url.pathname.slice(base.length - 1) : `/..${url.pathname}`;
    return { file: fileAt(path), anchor: url.hash };
  }
}

function note(broken: Map<string, Broken>, key: string, { link, first }: Omit<Broken, 'others'>) {
  const known = broken.get(key);
  if (known) known.others += 1;
  else broken.set(key, { link, first, others: 0 });
}

/** Ids as the end of an address has them. */
function hashesOf(ids: ReadonlySet<string>): Set<string> {
  return new Set(
    Array.from(ids, (id) => (/^[\w-]+$/.test(id) ? `#${id}` : new URL(`#${id}`, 'a:').hash)),
  );
}
