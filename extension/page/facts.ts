import { copiedTree } from '../../rules/facts/copied-tree.ts'
import type { CopiedNode } from '../../rules/facts/copied-tree.ts'
import type { PageFacts } from '../../rules/facts/model.ts'
import { factsOfTree } from '../../rules/facts/read-html.ts'
import type { PageSnapshot } from './snapshot.ts'

/** Reads a snapshot with the one reader that every other way in uses too, once the page is parsed. */
export function factsOfSnapshot({ nodes, cut, url }: PageSnapshot): PageFacts {
  const copied = JSON.parse(nodes) as readonly CopiedNode[]
  return factsOfTree(copiedTree(copied, cut), nodes, url)
}
