/** A page that keeps its thread busy never answers. */
export class TookTooLong extends Error {}

/**
 * The promise, or a rejection with {@link TookTooLong} after `milliseconds`. The promise itself goes on; what becomes
 * of it then is nobody's business.
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong()), Math.max(0, milliseconds))
  })
  promise.catch(() => undefined)
  try {
    return await Promise.race([promise, over])
  } finally {
    clearTimeout(timer)
  }
}
