const FILE = /^(.*[^/])\.(?:pdf|xlsx?|ods|csv|docx?)$/i

/** The address of a file up to what tells its kind; undefined for other addresses. */
export const stemOf = (url: string): string | undefined => FILE.exec(url)?.[1]
