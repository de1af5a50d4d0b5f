/**
 * What universities, hospitals and departments with pages in two languages write in place of a Thai label, as keys: lower case and
 * without blanks. A short word that other words hold stands with its colon.
 */
export const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  โครงการ: ['project'],
  ผลผลิต: ['output'],
  งบ: ['budget'],
  งบประมาณ: ['budget'],
  ระยะเวลา: ['timeline', 'duration'],
  ความก้าวหน้า: ['progress'],
  เบิก: ['disbursed', 'disbursement', 'paid'],
  ยุทธศาสตร์: ['strategicissue', 'strategy', 'strategies'],
  เป้า: ['goal', 'objective', 'target'],
  ตัวชี้วัด: ['indicator', 'kpi'],
  ปัญหา: ['problem', 'obstacle'],
  ข้อเสนอ: ['recommendation', 'suggestion'],
  ข้อเสนอแนะ: ['recommendation', 'suggestion'],
  รับผิดชอบ: ['responsible', 'owner'],
  ผู้รับผิดชอบ: ['responsible', 'owner'],
  ค่าธรรมเนียม: ['fee:', 'servicefee'],
  รายการเอกสาร: ['bring:', 'requireddocument', 'documentsrequired'],
  มาตรการ: ['measure'],
  สถิติ: ['statistics', 'usagereport'],
  ผู้รับบริการ: ['walk-in', 'visitors'],
  ผู้ใช้บริการ: ['users', 'onlinerequest'],
  ขั้นตอน: ['steps', 'process:'],
}
