import { useLater } from '../frame/use-later.ts'
import type * as Parts from './later-parts.tsx'

export type LaterParts = typeof Parts

/** The parts of the panel that are loaded once it is painted. */
export const useLaterParts = (): LaterParts | undefined => useLater(() => import('./later-parts.tsx'))
