/** Chance that at least one of several independent signs is right; each 0–1. */
export const either = (...chances: readonly number[]): number =>
  1 - chances.reduce((rest, chance) => rest * (1 - chance), 1)
