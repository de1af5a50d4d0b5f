const COUNTED =
  '(?:\\d[\\d,]*|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?:คน|ราย|ครั้ง|เรื่อง|คำขอ|คำร้อง|รายการ|ฉบับ|คิว|ใบ|หมายเลข|ธุรกรรม)'

/** Names of ways on which a service is asked for from afar. */
export const ONLINE_USE_NAMES =
  /ออนไลน์|online|e-?service|e-?form|(?:ทาง|ผ่าน|บน|ใน|ด้วย|ใช้|กด|เข้า|ส่ง|ยื่น|จาก)(?:หน้า)?(?:ระบบ(?!ประปา|น้ำ|ไฟ|ระบาย|สาธารณ|กรอง|ชลประทาน|ขนส่ง)|เว็บ|แอป|ไลน์|มือถือ|เน็ต|อินเทอร์เน็ต|อินเตอร์เน็ต|คิวอาร์|qr|ฟอร์ม|คอม|ลิงก์|หน้านี้)|^(?:ระบบ|เว็บ|เว็บไซต์|แอป|ไลน์|line|เน็ต|แอปพลิเคชัน|app|web|website)(?:oa|ทางการ)?(?:\(.{1,12}\))?$|อินเ[ทต](?:อ)?ร์เน็ต|อิเล็กทรอนิกส์|ดิจิทัล|digital|จาก(?:ที่)?บ้าน|ไม่ต้องมา|กดเอง|^กด(?!บัตร|คิว|ดู)|self-?service|ทางไกล|อีเมล|smartservice|googleform|มือถือ/

/** Names of visits. */
export const WALK_IN_NAMES =
  /มา(?:เอง|ที่|ติดต่อ|รับ|ถึง|ขอ|ยื่น|ด้วย|พบ|หา|นั่ง)|เดิน(?:เข้า|มา|ทาง)|walk|หน้า(?:เคาน์เตอร์|ช่อง|โต๊ะ|งาน)|เคาน์เตอร์|counter|จุด(?:บริการ|ให้|รับ)|ช่องบริการ|ณ(?:ที่|สำนัก|ศูนย์|จุด|หน่วย)|(?:ที่|ถึง)(?:สำนักงาน|ทำการ|เทศบาล|อบต|อบจ|ศูนย์|โรงพยาบาล|รพ|คณะ|โรงเรียน|หน่วย|ห้อง)|บัตรคิว|ด้วย(?:ตน|ตัว)เอง|onsite|on-site|inperson|ผู้(?:มา)?(?:รับบริการ|ติดต่อ|ใช้บริการ|ป่วย)|ผู้มา/

/** What is visited, asked, taught or watched online is no service that was given. */
const NO_USE = /(?:ชม|อ่าน|ติดตาม|ไลก์|ประชุม|อบรม|เรียน|สัมมนา|แบบสอบถาม|ตอบแบบ|ประเมิน|แบบสำรวจ|ข่าว)[^\n\d]{0,24}$/

const sentence = (names: RegExp): ((key: string) => boolean) => {
  const counted = new RegExp(
    `(?:${names.source.replaceAll('^', '(?<=^)').replaceAll('$', '(?!.)')})[^\\n\\d]{0,28}?${COUNTED}`,
    'g',
  )
  return (key) => {
    for (const { index } of key.matchAll(counted))
      if (!NO_USE.test(key.slice(Math.max(0, index - 40), index))) return true
    return false
  }
}

/** "ส่งทางระบบบนเว็บ 652 เรื่อง" */
export const countsOnlineUse = sentence(ONLINE_USE_NAMES)

/** "มาเอง 2,641 คน" */
export const countsVisits = sentence(WALK_IN_NAMES)
