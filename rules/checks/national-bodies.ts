/** A body or shared system that belongs to the whole country: a link to it is not the agency's own channel. */
export interface NationalBody {
  readonly host: string
  readonly name: string
}

export const nationalBodies: readonly NationalBody[] = [
  { host: 'nacc.go.th', name: 'สำนักงาน ป.ป.ช.' },
  { host: 'pacc.go.th', name: 'สำนักงาน ป.ป.ท.' },
  { host: 'acoc.go.th', name: 'ศูนย์ปฏิบัติการต่อต้านการทุจริต' },
  { host: 'damrongdhama.moi.go.th', name: 'ศูนย์ดำรงธรรม 1567' },
  { host: 'damrongdham.moi.go.th', name: 'ศูนย์ดำรงธรรม 1567' },
  { host: '1111.go.th', name: 'ศูนย์บริการประชาชน 1111' },
  { host: 'opm.go.th', name: 'สำนักนายกรัฐมนตรี' },
  { host: 'gprocurement.go.th', name: 'ระบบ e-GP' },
  { host: 'info.go.th', name: 'ศูนย์รวมข้อมูลเพื่อติดต่อราชการ' },
  { host: 'dla.go.th', name: 'กรมส่งเสริมการปกครองท้องถิ่น' },
  { host: 'moi.go.th', name: 'กระทรวงมหาดไทย' },
  { host: 'oag.go.th', name: 'สำนักงานการตรวจเงินแผ่นดิน' },
  { host: 'audit.go.th', name: 'สำนักงานการตรวจเงินแผ่นดิน' },
  { host: 'ombudsman.go.th', name: 'ผู้ตรวจการแผ่นดิน' },
  { host: 'oic.go.th', name: 'คณะกรรมการข้อมูลข่าวสารของราชการ' },
  { host: 'thaigov.go.th', name: 'รัฐบาลไทย' },
  { host: 'traffyfondue.com', name: 'Traffy Fondue' },
  { host: 'traffy.in.th', name: 'Traffy Fondue' },
]
