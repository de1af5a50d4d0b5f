import { z } from 'zod'
import { bilingual } from '../catalogue/schema.ts'

/** What a concept is called in the wild. Shared by all fiscal years; knows no item number. */

const graded = z.strictObject({
  /** Normally means this concept. */
  strong: z.array(z.string().min(2)).default([]),
  /** Often this concept; the target must confirm it. */
  medium: z.array(z.string().min(2)).default([]),
  /** Ambiguous; only helps where nothing better is found. */
  weak: z.array(z.string().min(2)).default([]),
})

export const concept = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: bilingual,
  /** Concepts whose evidence also answers this one (a merged item). */
  includes: z.array(z.string()).default([]),
  /** Wordings on links, menus and headings. */
  names: graded.default({ strong: [], medium: [], weak: [] }),
  /** Pieces of addresses and file names, lower case. */
  addresses: graded.default({ strong: [], medium: [], weak: [] }),
  /** Wordings that contain or resemble a name but mean something else. */
  falseFriends: z.array(z.string().min(2)).default([]),
  /**
   * Words that name it when they stand together, in any order: one of each list in `all`, none of `without`.
   * They catch the many ways in which agencies shorten or turn an official title.
   */
  together: z
    .array(
      z.strictObject({
        all: z.array(z.array(z.string().min(2)).min(1)).min(1),
        without: z.array(z.string().min(2)).default([]),
      }),
    )
    .default([]),
  /** The home page itself may be the evidence (news, contact, social accounts). */
  onHomePage: z.boolean().default(false),
  /** Words that the evidence itself uses, apart from its title; they confirm the topic. */
  content: z.array(z.string().min(2)).default([]),
})
export type Concept = z.infer<typeof concept>
