import type { Link } from '../facts/model.ts'
import type { LinkUse } from '../site/model.ts'
import { saysTheSame, speaksForItself } from './menu-entry.ts'

/** Where every address of a visit is linked. */
export interface Uses {
  /** Uses of an address in the order of reading; made anew whenever somebody asks. */
  readonly byAddress: ReadonlyMap<string, readonly LinkUse[]>
  /** Writes down where a link stands. True for the first use of its address. */
  readonly note: (from: string, url: string, link: Link) => boolean
}

/** A menu entry stands on every page; more places than this tell nothing new. */
const usesPerAddress = 500
const mostUses = 400_000
/** Entries of menus come in few forms; more are not looked through. */
const FORMS_COMPARED = 6

/** Numbers that grow in number. */
class Column {
  private numbers = new Uint32Array(1024)

  at(index: number): number {
    return this.numbers[index] ?? 0
  }

  set(index: number, number: number): void {
    if (index >= this.numbers.length) {
      const grown = new Uint32Array(2 * this.numbers.length)
      grown.set(this.numbers)
      this.numbers = grown
    }
    this.numbers[index] = number
  }
}

/**
 * The uses as three numbers each, since an object for each of hundreds of thousands would fill the memory: the page,
 * the link, and the next use of the same address; the last one leads back to the first.
 */
class UsesByAddress implements ReadonlyMap<string, readonly LinkUse[]> {
  private readonly numbers = new Map<string, number>()
  private readonly lastUse = new Column()
  private readonly counts = new Column()
  private readonly pageOf = new Column()
  private readonly linkOf = new Column()
  private readonly nextUse = new Column()
  private readonly pages: string[] = []
  private readonly links: Link[] = []
  private total = 0

  get size(): number {
    return this.numbers.size
  }

  has(url: string): boolean {
    return this.numbers.has(url)
  }

  get(url: string): readonly LinkUse[] | undefined {
    const address = this.numbers.get(url)
    return address === undefined ? undefined : this.read(address)
  }

  note(from: string, url: string, link: Link): boolean {
    const known = this.numbers.get(url)
    const address = known ?? this.numbers.size
    const count = this.counts.at(address)
    if (known === undefined) this.numbers.set(url, address)
    // Without its first place nobody would know how an address was found.
    if (count > 0 && (count >= usesPerAddress || this.total >= mostUses)) return false
    if (this.pages.at(-1) !== from) this.pages.push(from)
    const use = this.total
    this.total += 1
    this.pageOf.set(use, this.pages.length - 1)
    this.linkOf.set(use, this.sameAsBefore(link, address) ?? this.links.push(link) - 1)
    const last = this.lastUse.at(address)
    this.nextUse.set(use, count === 0 ? use : this.nextUse.at(last))
    if (count > 0) this.nextUse.set(last, use)
    this.lastUse.set(address, use)
    this.counts.set(address, count + 1)
    return known === undefined
  }

  keys(): MapIterator<string> {
    return this.numbers.keys()
  }

  *entries(): MapIterator<[string, readonly LinkUse[]]> {
    for (const [url, address] of this.numbers) yield [url, this.read(address)]
  }

  *values(): MapIterator<readonly LinkUse[]> {
    for (const address of this.numbers.values()) yield this.read(address)
  }

  [Symbol.iterator](): MapIterator<[string, readonly LinkUse[]]> {
    return this.entries()
  }

  forEach(
    callback: (on: readonly LinkUse[], url: string, map: ReadonlyMap<string, readonly LinkUse[]>) => void,
  ): void {
    for (const [url, on] of this) callback(on, url, this)
  }

  private read(address: number): LinkUse[] {
    const uses: LinkUse[] = []
    let use = this.nextUse.at(this.lastUse.at(address))
    for (let left = this.counts.at(address); left > 0; left--) {
      const from = this.pages[this.pageOf.at(use)]
      const link = this.links[this.linkOf.at(use)]
      if (from !== undefined && link !== undefined) uses.push({ from, link })
      use = this.nextUse.at(use)
    }
    return uses
  }

  /** The link of an earlier use when a menu only repeats it, since menus stand on every page. */
  private sameAsBefore(link: Link, address: number): number | undefined {
    if (!speaksForItself(link)) return undefined
    let use = this.nextUse.at(this.lastUse.at(address))
    for (let left = Math.min(this.counts.at(address), FORMS_COMPARED); left > 0; left--) {
      const number = this.linkOf.at(use)
      const known = this.links[number]
      if (known !== undefined && saysTheSame(known, link)) return number
      use = this.nextUse.at(use)
    }
    return undefined
  }
}

/** Keeps the uses of a visit, so many of them and of each address as tell something. */
export function createUses(): Uses {
  const byAddress = new UsesByAddress()
  return { byAddress, note: (from, url, link) => byAddress.note(from, url, link) }
}
