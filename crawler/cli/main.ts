#!/usr/bin/env node
import { startAnew } from './start-anew.ts'

/** Commands that read many pages or documents; the others are over sooner than a second start takes. */
const READING = ['audit', 'check', 'judge', 'watch']

if (READING.includes(process.argv[2] ?? '')) startAnew()
const { runProgram } = await import('./program.ts')
await runProgram()
