export interface WorkOptions<Job> {
  /** Jobs under way at the same time, at most. */
  readonly concurrency: number
  /** The next job, or undefined when there is none now; a job under way may still bring more. */
  readonly next: () => Job | undefined
  /** Must not reject. */
  readonly work: (job: Job) => Promise<void>
}

/** Works until no job is left and none is under way. Rejects as soon as a job does. */
export function workThrough<Job>({ concurrency, next, work }: WorkOptions<Job>): Promise<void> {
  return new Promise((resolve, reject) => {
    let underWay = 0
    const start = (): void => {
      try {
        while (underWay < concurrency) {
          const job = next()
          if (job === undefined) break
          underWay += 1
          work(job).then(() => {
            underWay -= 1
            start()
          }, reject)
        }
        if (underWay === 0) resolve()
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    start()
  })
}
