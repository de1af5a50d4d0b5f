/** A moment as the day it fell on in Thailand, as people of a language write it. */
export const dayOf = (moment: string, language: 'th' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'th' ? 'th-TH' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'Asia/Bangkok',
  }).format(new Date(moment))
