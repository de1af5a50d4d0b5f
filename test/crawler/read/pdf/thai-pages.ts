const style = (font: string): string =>
  `<style>body { font: 16px '${font}', sans-serif; margin: 40px } table { border-collapse: collapse; width: 100% }
  td, th { border: 1px solid; padding: 4px 10px; text-align: left } .signature { margin: 40px 0 0 50%; text-align: center }
  .two { display: flex; justify-content: space-around; text-align: center; margin-top: 40px }</style>`

export const paragraphs = [
  'ด้วยองค์การบริหารส่วนตำบลตัวอย่าง มีความมุ่งมั่นที่จะดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ เพื่อให้การบริหารงานเป็นไปด้วยความโปร่งใส สามารถตรวจสอบได้ และสร้างความเชื่อมั่นแก่ประชาชนในพื้นที่',
  'จึงประกาศให้เจ้าหน้าที่ทุกระดับงดรับของขวัญ ของกำนัล หรือประโยชน์อื่นใด ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่ ไม่ว่าในโอกาสใด ผู้ที่พบเห็นการกระทำผิดแจ้งได้ที่สำนักปลัด',
]

/** A short announcement with a table, a link and a signature, as agencies publish them. */
export const announcement = (
  font: string,
): string => `<html lang="th"><head><title></title>${style(font)}</head><body>
<h1>ประกาศองค์การบริหารส่วนตำบลตัวอย่าง</h1><h2>เรื่อง นโยบายไม่รับของขวัญ (No Gift Policy)</h2>
<p>${paragraphs[0]}</p><p><b>1. แนวทางปฏิบัติ</b></p><p>${paragraphs[1]}</p>
<p>อ่านต่อที่ <a href="https://www.example.go.th/nogift?id=1#top">รายละเอียดนโยบาย</a></p>
<table><tr><th>ลำดับ</th><th>โครงการ</th><th>งบประมาณ</th></tr>
<tr><td>1</td><td>โครงการอบรมคุณธรรม</td><td>20,000</td></tr>
<tr><td>2</td><td>โครงการปรับปรุงถนน หมู่ที่ 3</td><td>1,500,000</td></tr></table>
<div class="signature">(นายตัวอย่าง ทดสอบดี)<br>นายกองค์การบริหารส่วนตำบลตัวอย่าง</div></body></html>`

/** Two signatures side by side, each with a position below. */
export const twoSignatures = (
  font: string,
): string => `<html lang="th"><head><title></title>${style(font)}</head><body>
<p>${paragraphs[0]}</p><div class="two"><div>(นางสาวสมมติ ใจจริง)<br>ปลัดเทศบาล</div>
<div>(นายตัวอย่าง ทดสอบดี)<br>นายกเทศมนตรีตำบลตัวอย่าง</div></div></body></html>`

/** A table of people whose cells are wrapped and stand in the middle of their rows. */
export const staff = (
  font: string,
): string => `<html lang="th"><head><title></title>${style(font)}</head><body>
<h2>รายชื่อผู้บริหาร</h2><table><tr><th>ที่</th><th>ชื่อ - สกุล</th><th>ตำแหน่ง</th><th>โทรศัพท์</th></tr>
<tr><td>1</td><td style="width:90px">นายตัวอย่าง ทดสอบดี</td><td>นายกองค์การบริหารส่วนตำบลตัวอย่าง</td><td>081 234 5678</td></tr>
<tr><td>2</td><td>นางสาวสมมติ<br>ใจจริง</td><td>ปลัดองค์การบริหารส่วนตำบล</td><td>089 999 9999</td></tr>
<tr><td>3</td><td>นายวันดี มีสุข</td><td>ผู้อำนวยการกองช่าง ซึ่งดูแลงานก่อสร้างและงานอื่นที่เกี่ยวข้องในตำบลทั้งหมดของเรา</td><td>-</td></tr></table></body></html>`

/** Four pages with the same line at the top of each, and a table that goes on over pages. */
export const longReport = (font: string): string => {
  const rows = Array.from(
    { length: 70 },
    (_, index) => `<tr><td>${index + 1}</td><td>โครงการที่ทำแล้ว</td><td>${(index + 1) * 1000}</td></tr>`,
  )
  return `<html lang="th"><head><title>รายงานผลการดำเนินงานประจำปี</title>${style(font)}<style>
  thead { display: table-header-group }</style></head><body><h1>รายงานผลการดำเนินงาน</h1>
  <table><thead><tr><th>ลำดับ</th><th>โครงการ</th><th>งบประมาณ</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`
}

/** Every page begins with the name of the report and a page number. */
export const runningHeads = (font: string): string =>
  `<html lang="th"><head>${style(font)}<style>section { break-after: page } h1 { font-size: 16px }</style></head><body>${[
    'แผนงาน',
    'งบประมาณ',
    'บุคลากร',
    'ผลผลิต',
  ]
    .map(
      (topic, index) =>
        `<section><div>รายงานประจำปีของหน่วยงาน หน้า ${index + 1}</div><p style="margin-top:200px">${topic} ${paragraphs[index % 2]}</p></section>`,
    )
    .join('')}</body></html>`

/** The text a reader sees, from HTML as plain as the above. */
export const textOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, '')
