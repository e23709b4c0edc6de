import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A paper as `data/papers.jsonl` has it. */
export interface Record {
  id: string;
  title: string;
  abstract: string | null;
  authors: string[];
  published: string | null;
  topics: string[];
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title>
<main data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ delimit .Params.authors ", " }}</p><time>{{ .Date.Format "2006-01-02" }}</time>
<div>{{ .Content }}</div>
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</main></html>
`;
const LIST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title>
<h1>{{ .Title }}</h1><ul>{{ range first 50 .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}</ul></html>
`;
const SETTINGS = `baseURL = "https://papers.example/"
title = "Papers"
[taxonomies]
topic = "topics"
`;

/** Writes a site for Hugo with one page for each paper, and a list for each topic. */
export function writeHugoSite(folder: string, papers: Iterable<Record>): void {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('config.toml', SETTINGS);
  write('layouts/_default/single.html', PAGE);
  write('layouts/_default/list.html', LIST);
  write('layouts/index.html', LIST);
  for (const { id, title, abstract, authors, published, topics } of papers) {
    const facts = { title, date: published ?? '2020-01-01', authors, topics };
    write(`content/papers/${id}.md`, `${JSON.stringify(facts)}\n\n${abstract ?? ''}\n`);
  }
}
