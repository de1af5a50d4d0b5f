import { useEffect, useState } from 'preact/hooks'

/**
 * What the webmaster has just entered stays on screen until it is kept, whatever redraws the panel meanwhile.
 * @param kept as it is kept.
 * @returns what to show, how to enter something, and whether it is still on its way.
 */
export function useDraft<T extends string | boolean>(
  kept: T,
): readonly [shown: T, enter: (fresh: T) => void, waits: boolean] {
  const [draft, setDraft] = useState<T>()
  useEffect(() => {
    if (draft === kept) setDraft(undefined)
  }, [draft, kept])
  return [draft ?? kept, setDraft, draft !== undefined]
}
