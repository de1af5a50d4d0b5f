import { base } from './styles/base.ts'
import { colours } from './styles/colours.ts'
import { details } from './styles/details.ts'
import { media } from './styles/media.ts'
import { overview } from './styles/overview.ts'

/** The whole stylesheet of a report. Nothing in it is fetched from anywhere. */
export const styles = [base, overview, details, colours, media].join('')
