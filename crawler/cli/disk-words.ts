import type { Bilingual } from '../../rules/catalogue/schema.ts'

const NOT_A_FOLDER: Bilingual = { th: 'ไม่ใช่โฟลเดอร์', en: 'it is not a folder' }
const NO_RIGHT: Bilingual = { th: 'ไม่มีสิทธิ์เขียน', en: 'there is no right to write there' }

const WORDS: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { th: 'พื้นที่ดิสก์เต็ม', en: 'the disk is full' },
  EDQUOT: { th: 'ใช้พื้นที่เต็มโควตาแล้ว', en: 'the quota of the disk is used up' },
  EFBIG: { th: 'ไฟล์ใหญ่เกินที่ระบบอนุญาต', en: 'the file grows larger than the system allows' },
  EROFS: { th: 'ดิสก์นี้อ่านได้อย่างเดียว', en: 'the disk is read-only' },
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
}

/** Why a disk did not take what was written, in the user's words; the system's own for what is rare. */
export function diskWords(error: unknown): Bilingual {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  return WORDS[code] ?? { th: message, en: message }
}
