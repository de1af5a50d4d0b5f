/**
 * The language of those who hijack sites for search engines. One entry is one meaning: its spellings, parted by `|`,
 * count once. Thai and Japanese are compared without spaces (as `matchKey` writes them); a blank in a Latin entry
 * stands for a blank, a hyphen or nothing, and Latin entries are whole words.
 */

/** What is sold: also in the mouth of honest people. */
export const subjects = {
  thai: [
    'สล็อต|สล๊อต|สลอต',
    'บาคาร่า|บาคารา',
    'แทงบอล|บอลสเต็ป|พนันบอล',
    'หวยออนไลน์|แทงหวย|หวยยี่กี',
    'คาสิโน|กาสิโน',
    'เดิมพันกีฬา|เดิมพันออนไลน์|วางเดิมพัน|เดิมพันขั้นต่ำ',
    'เกมยิงปลา|ยิงปลาออนไลน์',
    'เสือมังกร',
    'รูเล็ต',
    'ป๊อกเด้ง|ไฮโลออนไลน์|น้ำเต้าปูปลาออนไลน์',
    'เว็บพนัน|พนันออนไลน์',
    'มวยพักยก|ไก่ชนออนไลน์|แทงมวย',
    'ไวอากร้า|ยาปลุกเซ็กส์',
    'スーパーコピー|ブランドコピー',
    'コピー時計|時計コピー|偽ブランド',
    'オンラインカジノ|パチンコ',
  ],
  latin: [
    'ufabet|ufa\\d{2,4}|ufa slot',
    'pg slots?|slots? pg|slot ?xo|slots? online|online slots?|slot\\d{2,4}|situs slot|slot gacor|rtp slot',
    'baccarat',
    'casinos?',
    'sbobet|betflik|lucabet|joker ?123|sexygame|sa gaming',
    'poker online|sportsbook|bandarqq|domino qq',
    'judi online|judi bola',
    'togel',
    'viagra|sildenafil',
    'cialis|tadalafil|levitra|kamagra',
  ],
} as const

/** How it is praised: nobody but the seller promises this. */
export const promotions = {
  thai: [
    'เว็บตรง|เว็บแท้|ไม่ผ่านเอเย่นต์|ไม่ผ่านเอเย่น',
    'แตกง่าย|แตกหนัก|แตกบ่อย|แตกดี',
    'ฝากถอนไม่มีขั้นต่ำ|ฝาก-ถอนไม่มีขั้นต่ำ|ไม่มีขั้นต่ำ',
    'ฝากถอนออโต้|ฝาก-ถอนออโต้|ฝากถอนอัตโนมัติ|ฝากถอนไว|ระบบออโต้',
    'เครดิตฟรี',
    'แจกโบนัส|รับโบนัส|โบนัสแรกเข้า|โบนัส100|โบนัสฟรี',
    'แทงขั้นต่ำ|แทงหวยขั้นต่ำ|เดิมพันขั้นต่ำ|ขั้นต่ำ1บาท|ขั้นต่ำ10บาท',
    'จ่ายจริง|จ่ายไม่อั้น|ได้เงินจริง|ถอนได้จริง',
    'อันดับ1|เว็บใหญ่',
    'ทดลองเล่นฟรี|ทดลองเล่นสล็อต',
    'ทรูวอเลท|ทรูวอลเล็ต|วอเลท',
    'บาทละ9\\d0|จ่ายบาทละ',
    'แจ็คพอต|แจ็กพอต|โบนัสแตก',
    'ค่าน้ำดี|คืนยอดเสีย|ไม่ล็อคยูส|ไม่ล็อกยูส',
    'ทางเข้าเล่น|ทางเข้าล่าสุด|ทางเข้ามือถือ',
    '激安',
    '送料無料',
    '最安値|格安',
    '通販',
    '正規品|即納',
  ],
  latin: [
    'free credit|free spins?|no deposit',
    'maxwin|gacor|scatter hitam',
    'gampang menang|mudah menang',
    'bonus new member|new member 100',
    'daftar|link alternatif',
    'terpercaya|resmi',
    'deposit pulsa|depo|deposit \\d+',
    'jackpots?',
    'cheap|discount',
    'without prescription|no prescription',
    'online pharmacy|buy online',
    'buy viagra|buy cialis|order viagra',
  ],
} as const

/** What asks the reader to come. Honest sites ask too: it counts only on links to strangers. */
export const calls = {
  thai: [
    'สมัครเลย|สมัครสมาชิก|สมัครรับ|สมัครวันนี้|สมัครตอนนี้|สมัครเล่น',
    'เข้าเล่น|เล่นเลย|เดิมพันเลย|แทงเลย',
    'กดรับ|รับเครดิต',
  ],
  latin: ['play now|sign up|join now|daftar|login', 'order now|buy now|shop now', 'register'],
} as const

/** Speech about gambling and intruders, not for them: a warning, the law, the police, research, a lesson. */
export const distance = {
  thai: [
    'จับกุม|บุกจับ|บุกค้น|ตรวจค้น|ทลาย|รวบ\\d|กวาดล้าง|ผู้ต้องหา|ดำเนินคดี|หมายค้น',
    'ลักลอบ|(?<!ไม่)ผิดกฎหมาย|มีความผิด|กระทำผิด|โทษจำคุก|พระราชบัญญัติ|พ\\.ร\\.บ\\.',
    'ห้ามเล่น|ไม่ควรเล่น|ไม่เล่นการพนัน|งดเล่น|ไม่แทง|ไม่พนัน|ห้ามการพนัน|อบายมุข',
    'ติดการพนัน|ติดพนัน|เลิกพนัน|เลิกการพนัน|ต่อต้านการพนัน|รณรงค์|ปัญหาการพนัน|การเสพติด',
    'โทษของ|พิษภัย|โทษภัย|อันตราย|ภัยพนัน|ภัยจาก|เตือนภัย|แจ้งเตือน|ภัยไซเบอร์|ภัยออนไลน์|ระบาด|เฝ้าระวัง|รู้เท่าทัน|รู้ทัน',
    'หลอกลวง|หลงเชื่อ|มิจฉาชีพ|แจ้งเบาะแส|ปิดกั้น|ปราบปราม(?!การทุจริต)(?!และ)',
    'ถูกแฮก|ถูกแฮ็ก|ถูกเจาะ|ถูกแทรก|ถูกฝัง|ถูกโจมตี|ฝังลิงก์',
    'วิจัย|วิทยานิพนธ์|กลุ่มตัวอย่าง|พฤติกรรมการเล่น|ปัจจัยที่|กรณีศึกษา|โครงงาน|ผลกระทบ',
    'ร่างกฎหมาย|ครบวงจร|รับฟังความคิดเห็น',
  ],
  latin: [
    'illegal|arrest(?:ed)?|police|raid(?:ed)?|addiction|prevention|research|study|sociology|warning|fake|counterfeit',
  ],
} as const
