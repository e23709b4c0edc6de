import { z } from 'zod';

/** The front matter of `content/topics/<id>.mdx`. */
export const TopicFrontMatter = z.strictObject({
  title: z.string().min(1),
  /** One sentence: what the topic covers. */
  summary: z.string().min(1),
  /** Other names a reader may look for. */
  aliases: z.array(z.string()).default([]),
  /**
   * Id of the broader topic. A paper of the narrower topic is not automatically one of the broader.
   */
  parent: z.string().nullable().default(null),
  rules: z.strictObject({
    /** Lower-case phrases that carry the topic. */
    phrases: z.array(z.string().min(1)).min(1),
    /** Phrases that support it: one alone does not carry it, several may. */
    hints: z.array(z.string().min(1)).default([]),
    /** Phrases in which the words of the others do not count. */
    not: z.array(z.string().min(1)).default([]),
  }),
});

/** The front matter of `content/pages/<id>.mdx`. */
export const PageFrontMatter = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
});

/** A saved search with what it finds. */
export const FoundSearch = z.object({
  name: z.string(),
  description: z.string(),
  /** The query of the address of the same search on the search page, e.g. `?q=kimi`. */
  address: z.string(),
  /** Ids of the papers, newest first. */
  papers: z.array(z.string()),
});

export type FoundSearch = z.infer<typeof FoundSearch>;
export type Topic = z.infer<typeof TopicFrontMatter> & { id: string };
