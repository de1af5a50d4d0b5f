import type { Bilingual } from '../rules/catalogue/schema.ts'
import type { Verdict } from '../rules/judge/model.ts'
import type { ReportEvidence, ReportFinding, ReportItem } from '../rules/report/schema.ts'

/** The items of the sample report that did not simply pass. */

export const site = 'https://www.banraidon.example'
export const both = (th: string, en: string): Bilingual => ({ th, en })

export const hostile = {
  script: '<script>alert("x")</script><img src=x onerror=alert(1)>',
  formula: "=cmd|' /C calc'!A0",
  terminal: '\u001b[31mแดง\u001b[0m\u001b]0;ชื่อหน้าต่าง\u0007\u202eกลับด้าน',
  address: 'javascript:alert(document.domain)',
} as const

export const met = (component: string, title: Bilingual, quote: string): ReportFinding => ({
  component,
  title,
  required: true,
  confidence: 'high',
  result: 'met',
  because: [{ message: both('พบข้อความบนหน้า', 'Found on the page'), quote, place: '1/0/3' }],
})

const unmet = (component: string, title: Bilingual, message: Bilingual, fix: Bilingual): ReportFinding => ({
  component,
  title,
  required: true,
  confidence: 'high',
  result: 'unmet',
  because: [{ message }],
  fix,
})

export const evidence = (
  path: string,
  title: string,
  verdict: Verdict,
  more: Partial<ReportEvidence> = {},
): ReportEvidence => ({
  url: path.includes(':') ? path : site + path,
  kind: path.endsWith('.pdf') ? 'pdf' : 'page',
  title,
  score: 0.91,
  claimed: false,
  foundOn: `${site}/ita2568`,
  depth: 2,
  link: { state: 'ok', httpStatus: 200 },
  verdict,
  reasons: [
    {
      message: both('ข้อความบนลิงก์ตรงกับชื่อข้อ', 'The words on the link match the item'),
      quote: title,
      url: `${site}/ita2568`,
    },
  ],
  year: {
    result: 'met',
    because: [
      {
        message: both('ระบุปีงบประมาณ พ.ศ. 2568', 'States fiscal year 2568'),
        quote: 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
      },
    ],
  },
  findings: [],
  ...more,
})

const otherYear: ReportEvidence['year'] = {
  result: 'unmet',
  because: [
    {
      message: both(
        'เอกสารเป็นของปีงบประมาณ พ.ศ. 2566 แต่ข้อนี้ถามถึงปี 2568',
        'The document is of 2566, the item asks for 2568',
      ),
      quote: 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปีงบประมาณ พ.ศ. ๒๕๖๖',
      page: 1,
    },
  ],
}

export const details: Readonly<Record<string, Partial<ReportItem>>> = {
  O2: {
    status: 'incomplete',
    points: 0,
    advice: [
      both(
        'เพิ่มหมายเลขโทรศัพท์ของนายสมหมาย ใจเย็น และที่อยู่ไปรษณีย์อิเล็กทรอนิกส์ของผู้บริหารทุกคน ไว้บนการ์ดเดียวกับชื่อและรูปถ่าย',
        'Add a telephone number for Sommai Jaiyen and an e-mail address for every executive, on the same card as name and photo',
      ),
    ],
    findings: [
      met(
        'name',
        both('ชื่อ–นามสกุลของผู้บริหารแต่ละคน', 'Name of every executive'),
        'นายสมหมาย ใจเย็น นายกองค์การบริหารส่วนตำบล',
      ),
      met('photo', both('รูปถ่าย', 'Photo'), 'รูปถ่าย 4 รูป'),
      unmet(
        'contact',
        both('ช่องทางติดต่อของผู้บริหารแต่ละคน', 'Contact of every executive'),
        both(
          'ไม่พบช่องทางติดต่อของ 2 คน: นายสมหมาย ใจเย็น, นางสาวทองใบ ปลูกข้าวกล้า',
          'No contact for 2 people: Sommai Jaiyen, Thongbai Plukkhaokla',
        ),
        both('เพิ่มหมายเลขโทรศัพท์หรืออีเมล', 'Add a telephone number or e-mail address'),
      ),
      {
        component: 'line',
        title: both('บัญชี LINE ของผู้บริหาร', 'LINE account'),
        required: false,
        confidence: 'low',
        result: 'unsure',
        because: [],
      },
    ],
    evidence: [evidence('/index.php?mod=executive&id=4&lang=th', 'คณะผู้บริหาร', 'incomplete')],
  },
  O5: {
    status: 'review',
    points: undefined,
    confidence: 'medium',
    advice: [
      both(
        'เปิดไฟล์และดูว่าแผนครอบคลุมปีงบประมาณ พ.ศ. 2568 หรือไม่',
        'Open the file and see whether the plan covers fiscal year 2568',
      ),
    ],
    findings: [
      {
        component: 'strategy',
        title: both('ยุทธศาสตร์หรือแนวทางการพัฒนา', 'Strategies'),
        required: true,
        confidence: 'high',
        result: 'unsure',
        because: [
          {
            message: both('ไฟล์เป็นภาพสแกน อ่านตัวอักษรไม่ได้', 'The file is a scan without text'),
            page: 1,
            url: `${site}/files/plan66-70.pdf`,
          },
        ],
      },
    ],
    evidence: [
      evidence(
        '/files/แผนพัฒนาท้องถิ่น%20(พ.ศ.%202566-2570)%20ฉบับทบทวน.pdf',
        'แผนพัฒนาท้องถิ่น (พ.ศ. 2566–2570)',
        'review',
        { depth: 3 },
      ),
    ],
  },
  O7: {
    status: 'broken',
    points: 0,
    advice: [
      both(
        'อัปโหลดไฟล์ใหม่ แล้วแก้ลิงก์บนหน้า ITA 2568',
        'Upload the file again and mend the link on the ITA 2568 page',
      ),
    ],
    evidence: [
      evidence('/files/report67.pdf', 'รายงานผลการดำเนินงานประจำปี 2567', 'broken', {
        link: { state: 'broken', httpStatus: 404, kind: 'not-found' },
        year: { result: 'unsure', because: [] },
      }),
    ],
    claim: {
      source: 'sheet',
      has: true,
      urls: [`${site}/files/report67.pdf`],
      note: hostile.formula,
      problems: [both('ลิงก์ที่กรอกไว้เปิดไม่ได้', 'The link in the answer does not open')],
    },
  },
  O10: {
    status: 'not-evidence',
    points: 0,
    advice: [
      both(
        'จัดทำแบบฟอร์มออนไลน์ที่ประชาชนกรอกและส่งได้จากเว็บไซต์ พร้อมคู่มือการใช้งาน แล้ววางลิงก์ไว้ที่หน้าแรก',
        'Offer an online form that people can fill in and send from the website, with a user manual, linked from the home page',
      ),
    ],
    evidence: [
      evidence('/e-service', 'บริการออนไลน์ E-Service', 'not-evidence', {
        wrongOffer: {
          kind: 'paper-form',
          because: [
            {
              message: both(
                'มีเพียงแบบฟอร์มให้ดาวน์โหลดไปกรอกด้วยมือ',
                'There are only forms to download and fill in by hand',
              ),
              quote: 'ดาวน์โหลดแบบคำร้องทั่วไป (Word)',
              url: `${site}/e-service`,
            },
          ],
        },
      }),
      evidence('https://line.example/r/ti/p/banraidon', 'LINE Official Account', 'not-evidence', {
        depth: undefined,
        claimed: true,
      }),
    ],
  },
  O11: {
    status: 'missing',
    points: 0,
    advice: [
      both(
        'เผยแพร่จำนวนผู้รับบริการรายเดือน และวางลิงก์ไว้ในหน้า ITA 2568',
        'Publish the number of users by month and link it from the ITA 2568 page',
      ),
    ],
  },
  O13: {
    status: 'incomplete',
    points: 50,
    findings: [
      unmet(
        'problems',
        both('ปัญหา อุปสรรค ข้อเสนอแนะ', 'Problems, obstacles, suggestions'),
        both('ไม่พบหัวข้อปัญหา อุปสรรค และข้อเสนอแนะ', 'No heading about problems, obstacles or suggestions'),
        both(
          'เพิ่มหัวข้อปัญหา อุปสรรค และข้อเสนอแนะในรายงาน',
          'Add problems, obstacles and suggestions to the report',
        ),
      ),
    ],
    evidence: [evidence('/files/procure67.pdf', `รายงานผลการจัดซื้อจัดจ้าง ${hostile.script}`, 'incomplete')],
  },
  O15: {
    status: 'wrong-year',
    points: 0,
    confidence: 'medium',
    advice: [both('เผยแพร่รายงานของปีงบประมาณ พ.ศ. 2567', 'Publish the report of fiscal year 2567')],
    evidence: [
      evidence('/files/hr66.pdf', 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล 2566', 'wrong-year', {
        year: otherYear,
      }),
    ],
  },
  O18: {
    status: 'not-evidence',
    points: 0,
    evidence: [
      evidence('/complaint', 'ร้องเรียนร้องทุกข์', 'not-evidence', {
        wrongOffer: {
          kind: 'general-complaint',
          because: [
            {
              message: both(
                'แบบฟอร์มรับเรื่องทั่วไป ไม่ได้แยกเรื่องทุจริต',
                'A general form, not separate for corruption',
              ),
            },
          ],
        },
      }),
    ],
  },
  O20: {
    status: 'review',
    points: undefined,
    confidence: 'low',
    evidence: [
      evidence(hostile.address, hostile.terminal, 'review', {
        link: { state: 'blocked', httpStatus: 403, kind: 'bot-wall' },
        depth: undefined,
        foundOn: undefined,
      }),
    ],
  },
  O24: { status: 'missing', points: 0 },
}
