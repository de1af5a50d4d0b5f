/** What `npm run dev:extension` uses and its test use of web-ext, which comes without types. */
declare module 'web-ext' {
  interface Runner {
    reloadAllExtensions(): Promise<unknown>
    exit(): Promise<void>
  }
  interface RunOptions {
    readonly sourceDir: string
    readonly target: readonly string[]
    readonly firefox?: string
    readonly chromiumBinary?: string
    readonly args?: readonly string[]
    readonly startUrl: readonly string[]
    readonly noReload: boolean
    readonly noInput: boolean
  }
  const webExt: {
    readonly cmd: {
      run(options: RunOptions, program: { readonly shouldExitProgram: boolean }): Promise<Runner>
    }
  }
  export default webExt
}
