import { useLater } from '../frame/use-later.ts'

export type LaterParts = typeof import('./later-parts.tsx')

/** The parts of the panel that are loaded once it is painted. */
export const useLaterParts = (): LaterParts | undefined => useLater(() => import('./later-parts.tsx'))
