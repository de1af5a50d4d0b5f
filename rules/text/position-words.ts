/** What a position makes of its holder. `top`: head of the agency (local bodies have a political and a permanent one). */
export type Role = 'top' | 'deputy' | 'head-of-unit' | 'council' | 'adviser' | 'officer'
/** Local bodies have two sides; elsewhere the question does not arise. */
export type Side = 'political' | 'permanent' | 'none'

interface PositionWords {
  readonly role: Role
  readonly side: Side
  /** In key form. */
  readonly words: readonly string[]
}

const mayors = [
  'นายกองค์การบริหารส่วน',
  'นายกเทศมนตรี',
  'นายกเทศบาล',
  'นายกอบต',
  'นายกอบจ',
  'นายกอ.บ.ต',
  'นายกอ.บ.จ',
  'นายกเมืองพัทยา',
]
const clerks = [
  'ปลัดองค์การบริหารส่วน',
  'ปลัดเทศบาล',
  'ปลัดอบต',
  'ปลัดอบจ',
  'ปลัดอ.บ.ต',
  'ปลัดอ.บ.จ',
  'ปลัดเมืองพัทยา',
  'ปลัดกรุงเทพมหานคร',
]
const councils = ['สภาองค์การบริหารส่วน', 'สภาเทศบาล', 'สภาอบต', 'สภาอบจ', 'สภาเมืองพัทยา', 'สภากรุงเทพมหานคร']
const units = ['กอง', 'สำนักปลัด', 'สำนักช่าง', 'สำนักคลัง', 'สำนักการ', 'ส่วน', 'ฝ่าย', 'กลุ่ม', 'ศูนย์', 'สำนักวิชาการ']
const after = (prefix: string, words: readonly string[]): string[] => words.map((word) => prefix + word)

/** Positions and what they mean. The longest word at the earliest place decides. */
export const positionWords: readonly PositionWords[] = [
  { role: 'top', side: 'political', words: [...mayors, 'ผู้ว่าราชการกรุงเทพมหานคร', 'รัฐมนตรีว่าการกระทรวง'] },
  {
    role: 'deputy',
    side: 'political',
    words: [...after('รอง', mayors), 'รองผู้ว่าราชการกรุงเทพมหานคร', 'รัฐมนตรีช่วยว่าการกระทรวง'],
  },
  {
    role: 'adviser',
    side: 'political',
    words: [
      ...after('เลขานุการ', mayors),
      ...after('เลขาฯ', mayors),
      ...after('เลขา', mayors),
      ...after('ที่ปรึกษา', mayors),
      ...after('ผู้ช่วยเลขานุการ', mayors),
    ],
  },
  {
    role: 'council',
    side: 'political',
    words: [
      ...after('ประธาน', councils),
      ...after('รองประธาน', councils),
      ...after('สมาชิก', councils),
      ...after('เลขานุการ', councils),
    ],
  },
  { role: 'top', side: 'permanent', words: clerks },
  { role: 'deputy', side: 'permanent', words: after('รอง', clerks) },
  {
    role: 'head-of-unit',
    side: 'permanent',
    words: [
      ...after('ผู้อำนวยการ', units),
      ...after('ผอ.', units),
      ...after('หัวหน้า', [...units, 'สำนัก', 'งาน', 'หน่วย', 'แผนก']),
      // Health centres and the like below a hospital or a local body.
      ...['ผอ.รพ.สต', 'ผู้อำนวยการรพ.สต', 'ผู้อำนวยการโรงพยาบาลส่งเสริมสุขภาพ'],
      ...['ปลัดจังหวัด', 'นายอำเภอ', 'คณบดี', 'ผู้ช่วยอธิการบดี', 'ผู้ช่วยผู้ว่าการ', 'ผู้ช่วยผู้อำนวยการ'],
    ],
  },
  {
    role: 'top',
    side: 'none',
    words: [
      ...[
        'อธิบดี',
        'ปลัดกระทรวง',
        'เลขาธิการ',
        'ผู้อำนวยการ',
        'ผู้ว่าการ',
        'ผู้ว่าราชการจังหวัด',
        'อธิการบดี',
        'อธิการวิทยาลัย',
        'นายแพทย์สาธารณสุขจังหวัด',
        'นพ.สสจ',
      ],
      ...['กรรมการผู้จัดการใหญ่', 'กรรมการผู้จัดการ', 'ประธานเจ้าหน้าที่บริหาร', 'ผู้บัญชาการตำรวจแห่งชาติ', 'ครูใหญ่'],
      ...[
        'ผอ.โรงเรียน',
        'ผอ.ร.ร',
        'ผอ.รร',
        'ผอ.โรงพยาบาล',
        'ผอ.รพ',
        'ผอ.วิทยาลัย',
        'ผอ.สพม',
        'ผอ.สพป',
        'ผอ.สำนักงานเขต',
        'ผวจ',
      ],
    ],
  },
  {
    role: 'deputy',
    side: 'none',
    words: [
      ...['รองอธิบดี', 'รองปลัดกระทรวง', 'รองเลขาธิการ', 'รองผู้อำนวยการ', 'รองผู้ว่าการ', 'รองผู้ว่าราชการจังหวัด'],
      ...['รองอธิการบดี', 'รองอธิการวิทยาลัย', 'รองกรรมการผู้จัดการใหญ่', 'รองกรรมการผู้จัดการ', 'รองประธานเจ้าหน้าที่บริหาร'],
      'รองนายแพทย์สาธารณสุขจังหวัด',
    ],
  },
  { role: 'council', side: 'none', words: ['ประธานกรรมการ', 'ประธานสภามหาวิทยาลัย', 'นายกสภามหาวิทยาลัย'] },
  { role: 'adviser', side: 'none', words: ['ที่ปรึกษา', 'ผู้ตรวจราชการ'] },
  {
    role: 'officer',
    side: 'permanent',
    words: [
      ...['ปลัดอำเภอ', 'ปลัดอาวุโส', 'รองคณบดี', ...after('รองผู้อำนวยการ', units)],
      ...[
        'นักวิชาการ',
        'นักวิเคราะห์',
        'นักทรัพยากร',
        'นักจัดการ',
        'นักพัฒนา',
        'นักวิทยาศาสตร์',
        'นักสันทนาการ',
        'นักประชาสัมพันธ์',
      ],
      ...[
        'เจ้าพนักงาน',
        'ผู้ช่วยเจ้าพนักงาน',
        'ผู้ช่วยนัก',
        'นิติกร',
        'นายช่าง',
        'วิศวกร',
        'สถาปนิก',
        'พนักงานจ้าง',
        'พนักงานขับ',
        'ลูกจ้าง',
      ],
      ...['เจ้าหน้าที่', 'คนงาน', 'ครูผู้ช่วย', 'พยาบาล', 'บุคลากร'],
    ],
  },
]

/** Whoever acts for a position holds it: what follows these words counts. */
export const actingWords: readonly string[] = [
  ...[
    'ปฏิบัติหน้าที่แทน',
    'ปฏิบัติหน้าที่',
    'ทำหน้าที่',
    'ปฏิบัติราชการแทน',
    'รักษาราชการแทน',
    'รักษาการแทน',
    'รักษาการในตำแหน่ง',
    'รักษาการ',
  ],
]

/** After these words a position is only part of a name of something else. */
export const notAPositionAfter: readonly string[] = ['สำนัก', 'สำนักงาน', 'อดีต', 'สายตรง', 'ห้อง']
