import type { Link } from '../facts/model.ts'
import { isNoise } from '../locate/link-topics.ts'

/** True for a link of a menu, header or footer that says by itself where it leads, not through what is beside it. */
export const speaksForItself = (link: Link): boolean => link.region !== 'main' && !isNoise(link.text)

/** Two entries of menus, headers or footers that say the same, whatever page they stand on. */
export const saysTheSame = (one: Link, other: Link): boolean =>
  one.text === other.text &&
  one.alt === other.alt &&
  one.titleAttribute === other.titleAttribute &&
  one.region === other.region &&
  one.source === other.source &&
  one.imageOnly === other.imageOnly &&
  one.trail.join('>') === other.trail.join('>')
