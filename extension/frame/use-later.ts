import { useEffect, useState } from 'preact/hooks'

/**
 * What `load` gives, asked for once it is wanted and the page has been painted; undefined until it is there.
 */
export function useLater<T extends object>(load: () => Promise<T>, wanted = true): T | undefined {
  const [loaded, setLoaded] = useState<T>()
  useEffect(() => {
    if (!wanted) return undefined
    // The effect comes before the picture is on the screen; what is loaded here would be in its way.
    const waiting = requestIdleCallback(() => void load().then(setLoaded), { timeout: 300 })
    return () => cancelIdleCallback(waiting)
  }, [wanted])
  return loaded
}
