import type { Report } from '../../rules/report/schema.ts'
import type { Visit } from '../../rules/site/model.ts'
import type { CharsetConflict } from '../../rules/facts/charset.ts'
import type { HijackedPage } from '../../rules/site/hijack.ts'
import { certificateCheck, linkedCertificatesCheck } from './certificate-checks.ts'
import { hijackCheck } from './hijack-check.ts'

type SiteCheck = Report['checks'][number]

/** What the transfer of pages showed about the site as a whole. */
export interface TransferNotes {
  /** Certificate problems by host: the page was read all the same. */
  readonly tls: ReadonlyMap<string, string>
  /** Pages whose header, meta and bytes disagree about the encoding. */
  readonly charset: ReadonlyMap<string, CharsetConflict>
}

function reachable(visit: Visit): SiteCheck {
  const home = visit.pages.get(visit.homeUrl)
  const read = home?.facts !== undefined
  return {
    id: 'reachable',
    result: read ? 'met' : home?.link.state === 'blocked' ? 'unsure' : 'unmet',
    title: { th: 'เปิดเว็บไซต์ได้', en: 'The site can be opened' },
    because: [
      {
        message: read
          ? { th: 'อ่านหน้าแรกได้', en: 'The home page was read' }
          : { th: 'อ่านหน้าแรกไม่ได้', en: 'The home page could not be read' },
        url: visit.homeUrl,
      },
    ],
    ...(!read && {
      fix: {
        th: 'ทำให้เว็บไซต์เปิดได้ตลอดช่วงการประเมิน หากล่มต้องแก้ไขภายใน 5 วัน',
        en: 'Keep the site up all through the assessment; when it breaks, restore it within five days.',
      },
    }),
  }
}

function encoding(visit: Visit, notes: TransferNotes): SiteCheck {
  const read = visit.pages.get(visit.homeUrl)?.facts !== undefined
  const pages = [...notes.charset]
  return {
    id: 'encoding',
    result: pages.length > 0 ? 'unmet' : read ? 'met' : 'unsure',
    title: { th: 'การเข้ารหัสภาษาไทย', en: 'Thai text encoding' },
    because: pages.slice(0, 3).map(([url, conflict]) => ({
      message: {
        th: `หน้านี้ประกาศการเข้ารหัสขัดกัน (${conflict.header ?? '–'} / ${conflict.meta ?? '–'}) เนื้อหาจริงเป็น ${conflict.used} ผู้อ่านบางรายจะเห็นตัวอักษรเพี้ยน`,
        en: `The page contradicts itself about its encoding (${conflict.header ?? '–'} / ${conflict.meta ?? '–'}); its text is ${conflict.used}. Some readers see garbled letters`,
      },
      url,
    })),
    ...(pages.length > 0 && {
      fix: {
        th: 'ตั้งค่าให้ header และ meta ระบุ charset ตรงกับไฟล์จริง',
        en: 'Make header and meta name the charset of the file.',
      },
    }),
  }
}

function address(visit: Visit): SiteCheck {
  const dead = visit.problems.find((problem) => problem.id === 'start-address-dead')
  const elsewhere = visit.problems.find((problem) => problem.id === 'home-elsewhere')
  const because: SiteCheck['because'] = []
  if (dead !== undefined) {
    because.push({
      message: {
        th: `ที่อยู่ที่ให้มา (${dead.url ?? ''}) เปิดไม่ได้ แต่ ${dead.quote ?? ''} เปิดได้`,
        en: `The address given (${dead.url ?? ''}) does not open, ${dead.quote ?? ''} does`,
      },
    })
  }
  if (elsewhere !== undefined) {
    because.push({
      message: {
        th: `เว็บไซต์ส่งต่อไปยังโดเมนอื่น (${elsewhere.url ?? ''})`,
        en: `The site sends its visitors to another domain (${elsewhere.url ?? ''})`,
      },
    })
  }
  return {
    id: 'address',
    result: because.length === 0 ? 'met' : 'unmet',
    title: { th: 'ที่อยู่เว็บไซต์', en: 'Address of the site' },
    because,
    ...(because.length > 0 && {
      fix: {
        th: 'ทำให้เปิดได้ทั้งแบบมีและไม่มี www ทั้ง http และ https และแจ้งที่อยู่ที่ใช้จริงในระบบ ITAS',
        en: 'Let it open with and without www, over http and https, and register the address in use.',
      },
    }),
  }
}

/**
 * What holds for the site as a whole, beside the items.
 *
 * @param hijacked the pages that show signs of a hijack.
 */
export function siteChecks(
  visit: Visit,
  notes: TransferNotes,
  hijacked: readonly HijackedPage[],
): SiteCheck[] {
  const read = visit.pages.get(visit.homeUrl)?.facts !== undefined
  return [
    reachable(visit),
    hijackCheck(hijacked, read),
    address(visit),
    certificateCheck(visit, notes.tls),
    ...linkedCertificatesCheck(visit, notes.tls),
    encoding(visit, notes),
  ]
}
