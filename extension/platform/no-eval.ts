import { z } from 'zod'

/** The pages of an extension may not make code from text; told before the first schema is made, zod does not try. */
z.config({ jitless: true })
