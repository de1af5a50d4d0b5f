import { RESULT_NAMES } from './done.ts'
import type { Sense } from './meaning.ts'
import { tellsProgress } from './progress.ts'
import { countsOnlineUse, countsVisits, ONLINE_USE_NAMES, WALK_IN_NAMES } from './served.ts'
import { listsSpending, MONEY_NAMES, saysMoney, saysSpent, SPENT_NAMES } from './spending.ts'

/** How it is known how far work has come, what it costs and who uses it. */
export const sensesOfWork = {
  progress: {
    isSaid: ({ text, key }) => tellsProgress(text, key),
    names: RESULT_NAMES,
    shortest: 1,
    isCell: (key) => tellsProgress(key, key),
  },
  spent: {
    isSaid: ({ key }) => saysSpent(key),
    names: SPENT_NAMES,
    figures: SPENT_NAMES,
    shortest: 1,
    isTable: listsSpending,
  },
  money: { isSaid: ({ key }) => saysMoney(key), figures: MONEY_NAMES, shortest: 1 },
  'online-use': {
    isSaid: ({ key }) => countsOnlineUse(key),
    figures: ONLINE_USE_NAMES,
    shortest: 1,
  },
  'walk-in-use': {
    isSaid: ({ key }) => countsVisits(key),
    figures: WALK_IN_NAMES,
    shortest: 1,
  },
} as const satisfies Readonly<Record<string, Sense>>
