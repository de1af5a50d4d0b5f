import type { Reporter, TestModule } from 'vitest/node'

/** Ends every run with `N passed, N failed`, the line that scripts and people look for. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const brokenFiles = modules.filter(
      (module) => !module.ok() && [...module.children.allTests('failed')].length === 0,
    )
    console.log(`\n${count('passed')} passed, ${count('failed') + brokenFiles.length + errors.length} failed`)
  }
}
