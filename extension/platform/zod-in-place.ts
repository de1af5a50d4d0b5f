import { config } from 'zod/v4'

export * from 'zod/v4'
export { z } from 'zod/v4'

/*
 * The schemas as everybody asks for them. The pages of an extension may not make code from text; told before the first
 * schema is made, zod does not try.
 */
config({ jitless: true })
