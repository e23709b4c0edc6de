/** The page of another engine: finds what its address asks for, and shows the ten best. */
import type { Document, Open } from '../../../engines/engine.ts';

export async function showResults(open: Open): Promise<void> {
  const search = await open(async (file) => (await fetch(`/index/${file}`)).text());
  const ids = await search(new URLSearchParams(location.search).get('q') ?? '');
  const found = await Promise.all(
    ids.map(async (id) => (await fetch(`/results/${id}.json`)).json() as Promise<Document>),
  );
  const items = found.map(({ url, title, abstract }) => {
    const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
    const text = Object.assign(document.createElement('p'), { textContent: abstract });
    const item = document.createElement('li');
    item.append(link, text);
    return item;
  });
  document.querySelector('.results')?.replaceChildren(...items);
}
