const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Bangkok' })

/** The ISO day (yyyy-mm-dd) that a moment falls on in Thailand. */
export const bangkokDay = (moment: Date): string => day.format(moment)
