/** The module `virtual:knowledge/lists`, made by scripts/knowledge-plugin.ts when the extension is built. */
import type { Checklist } from './checklist.ts'

export const lists: Readonly<Record<number, () => Promise<{ readonly default: Checklist }>>>
