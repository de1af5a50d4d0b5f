/** Pages as they are met in the wild: what intruders leave behind, and honest pages that use the same words. */
export interface SamplePage {
  readonly says: string
  readonly html: string
}

const page = (title: string, body: string, head = ''): string =>
  `<html><head><title>${title}</title>${head}</head><body>${body}</body></html>`

const MENU =
  '<nav><a href="/">หน้าแรก</a><a href="/structure">โครงสร้าง</a><a href="/plan">แผนพัฒนา</a><a href="/contact">ติดต่อเรา</a></nav>'
const CONTENT =
  '<h1>แผนการดำเนินงานประจำปี 2568</h1><p>องค์การบริหารส่วนตำบลบ้านไร่จัดทำแผนการดำเนินงานเพื่อใช้เป็นแนวทางในการพัฒนาตำบล</p><p>โครงการก่อสร้างถนนคอนกรีต หมู่ 3 งบประมาณ 480,000 บาท</p>'
const agencyPage = (extra: string): string =>
  page('อบต.บ้านไร่', `${MENU}<main>${CONTENT}</main>${extra}<footer>โทร 0-4400-1122</footer>`)
const article = (title: string, text: string): string =>
  page(`${title} - อบต.บ้านไร่`, `${MENU}<main><h1>${title}</h1>${text}</main>`)

/** Pages that are spam or defaced as a whole: nothing of the agency is left on them. */
export const takenOver: readonly SamplePage[] = [
  {
    says: 'a landing page for slots',
    html: page(
      'สล็อตเว็บตรง แตกง่าย 2568 อบต.บ้านไร่',
      '<h1>สล็อตเว็บตรง อันดับ 1</h1><p>ฝากถอนไม่มีขั้นต่ำ สมัครวันนี้รับเครดิตฟรี</p><a href="https://slot-auto99.example/">สมัครเลย</a>',
    ),
  },
  {
    says: 'a lottery page stuffed with words of government',
    html: page(
      'หวยออนไลน์ เว็บตรง แผนปฏิบัติการป้องกันการทุจริต 2568',
      '<h1>หวยออนไลน์ จ่ายจริง</h1><p>รายงานผลการดำเนินงานประจำปี แทงหวยขั้นต่ำ 1 บาท มาตรการป้องกันและปราบปรามการทุจริต</p><a href="https://huay-vip.example/r"><img alt="สมัครเลย"></a>',
    ),
  },
  {
    says: 'football betting without any promise in its title',
    html: page(
      'แทงบอลออนไลน์ รายการจัดซื้อจัดจ้าง 2568',
      '<h1>แทงบอลสเต็ป</h1><p>คาสิโนสด เดิมพันกีฬา คู่มือประชาชน</p><a href="https://wallet-vip77.example/register"><img alt="สมัครเลย"></a>',
    ),
  },
  {
    says: 'an English casino page',
    html: page(
      'Best Online Casino Free Credit 2025',
      '<h1>Online casino</h1><p>Baccarat, poker online and jackpot games. Free credit, no deposit bonus.</p><a href="https://casino-star.example/">Play now</a>',
    ),
  },
  {
    says: 'an Indonesian slot page',
    html: page(
      'Situs Slot Gacor Maxwin Hari Ini',
      '<h1>Slot Gacor Gampang Menang</h1><p>Daftar slot online terpercaya, deposit 10 ribu, bonus new member, link alternatif resmi.</p><a href="https://gacor88.example/">Daftar</a>',
    ),
  },
  {
    says: 'a Japanese shop for copies',
    html: page(
      'スーパーコピー時計 激安通販 送料無料',
      '<h1>スーパーコピー ブランドコピー専門店</h1><p>最安値 送料無料 正規品 激安 コピー時計</p><a href="https://copy-watch.example/">スーパーコピー 通販</a>',
    ),
  },
  {
    says: 'a shop for pills',
    html: page(
      'Buy Viagra Online Without Prescription',
      '<h1>Cheap viagra and cialis</h1><p>Online pharmacy, discount levitra, free shipping.</p><a href="https://pills-24.example/">Order now</a>',
    ),
  },
  {
    says: 'a defaced page in black',
    html: page(
      'อบต.บ้านไร่',
      '<center><h1>HACKED BY Gr4y_W0lf</h1><p>your security is low, admin</p></center>',
    ),
  },
  {
    says: 'a defaced page within the frame of the site',
    html: agencyPage('').replace(
      CONTENT,
      '<font size=7>Hacked by Team Night</font><br>greetz to all members',
    ),
  },
  {
    says: 'a page that is "owned"',
    html: page('0wned', '<h1>Owned by Shadow Crew</h1><p>We are hackers. Patch your server.</p>'),
  },
]

/** Pages of the agency on which somebody has left something. */
export const injected: readonly SamplePage[] = [
  {
    says: 'links far off the screen',
    html: agencyPage(
      '<div style="position:absolute;left:-9876px"><a href="https://slot-vip.example/">สล็อตเว็บตรง</a> <a href="https://bac88.example/">บาคาร่าออนไลน์</a></div>',
    ),
  },
  {
    says: 'links that are not shown',
    html: agencyPage(
      '<div style="display:none"><a href="https://x.example/a">แทงบอล</a><a href="https://y.example/b">ufabet</a></div>',
    ),
  },
  {
    says: 'links on own pages that nobody sees',
    html: agencyPage(
      '<div style="display:none"><a href="/slot/a.html">สล็อต</a><a href="/slot/b.html">บาคาร่า</a></div>',
    ),
  },
  {
    says: 'letters without size',
    html: agencyPage(
      '<p style="font-size:0"><a href="https://x.example/">pg slot เว็บตรง</a> <a href="https://z.example/">เครดิตฟรี คาสิโน</a></p>',
    ),
  },
  {
    says: 'a moving line one pixel high',
    html: agencyPage(
      '<marquee height="1" width="1"><a href="https://x.example/">สล็อตเว็บตรง</a> <a href="https://y.example/">แทงบอลออนไลน์</a></marquee>',
    ),
  },
  {
    says: 'letters in the colour of the ground',
    html: agencyPage(
      '<div style="background:#ffffff"><a style="color:#FFF" href="https://x.example/">สล็อตเว็บตรง</a><a style="color:white" href="https://y.example/">หวยออนไลน์</a></div>',
    ),
  },
  {
    says: 'links for search engines only',
    html: agencyPage(
      '<noscript><a href="https://x.example/">สล็อตเว็บตรง</a><a href="https://y.example/">บาคาร่า</a></noscript>',
    ),
  },
  {
    says: 'a box of links for all to see',
    html: agencyPage(
      '<div><a href="https://x.example/">สล็อตเว็บตรง</a> | <a href="https://y.example/">บาคาร่าออนไลน์</a> | <a href="https://z.example/">แทงบอล</a></div>',
    ),
  },
  {
    says: 'an advertisement below the text',
    html: agencyPage('').replace(
      CONTENT,
      `${CONTENT}<p>สล็อตเว็บตรง แตกง่าย บาคาร่า คาสิโนสด ฝากถอนไม่มีขั้นต่ำ แจกเครดิตฟรี จ่ายจริง</p>`,
    ),
  },
  {
    says: 'a title for search engines above the text of the agency',
    html: agencyPage('').replace('<title>อบต.บ้านไร่', '<title>สล็อตเว็บตรง เครดิตฟรี - อบต.บ้านไร่'),
  },
  {
    says: 'links hidden by the style sheet of the page',
    html: agencyPage(
      '<div class="wp-seo-box"><a href="https://x.example/">สล็อตเว็บตรง</a> <a href="https://y.example/">แทงบอลออนไลน์</a></div>',
    ).replace(
      '</head>',
      '<style>body{margin:0} .wp-seo-box { position: absolute; left: -5000px }</style></head>',
    ),
  },
  {
    says: 'a script of a casino',
    html: agencyPage('<script src="https://cdn.slot-gacor88.example/pop.js"></script>'),
  },
]

/** Honest pages: none of them may raise a sign. */
export const honest: readonly SamplePage[] = [
  { says: 'an ordinary page', html: agencyPage('') },
  {
    says: 'a notice against gambling',
    html: article(
      'ประกาศ เรื่อง ห้ามเล่นการพนันทุกชนิดในสถานที่ราชการ',
      '<p>ห้ามบุคลากรเล่นการพนัน เช่น สล็อต บาคาร่า แทงบอล หวยออนไลน์ คาสิโนออนไลน์ ผู้ฝ่าฝืนมีความผิดตามพระราชบัญญัติการพนัน พ.ศ. 2478</p>',
    ),
  },
  {
    says: 'news of a raid',
    html: article(
      'ตำรวจไซเบอร์ทลายเครือข่ายเว็บพนันสล็อต บาคาร่า เงินหมุนเวียน 500 ล้าน',
      '<p>เจ้าหน้าที่นำหมายค้นเข้าจับกุมผู้ต้องหา 12 คน</p><p>เว็บดังกล่าวโฆษณาว่า สล็อตเว็บตรง ฝากถอนไม่มีขั้นต่ำ เครดิตฟรี แทงบอล หวยออนไลน์ จ่ายจริง ชวนให้สมัครสมาชิก</p><p>อ่านข่าวต่อที่ <a href="https://www.thainews.example/crime/1">สำนักข่าว</a></p>',
    ),
  },
  {
    says: 'a lesson about the dangers',
    html: article(
      'โครงงาน โทษของการพนันออนไลน์',
      '<p>รูปแบบที่พบ ได้แก่ สล็อต บาคาร่า แทงบอล เสือมังกร และหวยออนไลน์</p><p>นักเรียนมักถูกชักชวนด้วยคำว่า เครดิตฟรี เว็บตรง โบนัสแรกเข้า</p>',
    ),
  },
  {
    says: 'an academic article with its sources',
    html: article(
      'พฤติกรรมการเล่นบาคาร่าออนไลน์ของนักศึกษา: กรณีศึกษา',
      '<p>กลุ่มตัวอย่าง 400 คน เคยเล่นสล็อต ร้อยละ 32 แทงบอล ร้อยละ 41 คาสิโนออนไลน์ ร้อยละ 12</p><p>อ้างอิง <a href="https://journal.example/slot-machine-gambling">ปัจจัยที่มีผลต่อการเล่นสล็อตออนไลน์ของวัยรุ่นไทย</a></p>',
    ),
  },
  {
    says: 'the lottery office',
    html: page(
      'สำนักงานสลากกินแบ่งรัฐบาล',
      '<h1>ตรวจผลรางวัลสลากกินแบ่งรัฐบาล</h1><p>งวดวันที่ 1 เมษายน 2568 สลากดิจิทัลซื้อผ่านแอปเป๋าตัง ใบละ 80 บาท</p><p>เตือนผู้ซื้อระวังการหลอกลวงจากหวยออนไลน์และเว็บไซต์ปลอม</p><a href="https://www.paotang.example/">สมัครใช้งาน</a>',
    ),
  },
  {
    says: 'a temple fair',
    html: article(
      'งานประจำปีวัดบ้านไร่',
      '<p>มีมหรสพ ชกมวย ยิงปืน ปาโป่ง ภายในงานห้ามเล่นน้ำเต้าปูปลาและไฮโล</p><p>ของรางวัลและโบนัสสำหรับผู้โชคดี</p>',
    ),
  },
  {
    says: 'the ethics of civil servants',
    html: article(
      'ประมวลจริยธรรมพนักงานส่วนท้องถิ่น',
      "<p>Do's &amp; Don'ts: ไม่ควรเล่นการพนันหรือแทงบอลในเวลาราชการ ไม่รับเครดิตหรือของขวัญ</p>",
    ),
  },
  {
    says: 'a warning that lists the words of intruders',
    html: article(
      'แจ้งเตือนภัยไซเบอร์: เว็บไซต์หน่วยงานรัฐถูกฝังลิงก์พนัน',
      '<p>ตรวจสอบได้โดยค้นหาคำว่า สล็อตเว็บตรง, บาคาร่า, แทงบอล, ufabet, pg slot, เครดิตฟรี, slot gacor ในเว็บไซต์ของท่าน</p><p>หากพบว่าถูกแทรกให้แจ้ง <a href="https://www.thaicert.or.th/">ThaiCERT</a></p>',
    ),
  },
  {
    says: 'the law on entertainment complexes',
    html: article(
      'รับฟังความคิดเห็นร่าง พ.ร.บ. สถานบันเทิงครบวงจร (คาสิโน)',
      '<p>เปิดรับฟังความคิดเห็นของประชาชน เกี่ยวกับคาสิโนและการเดิมพันในสถานบันเทิง</p><a href="https://forms.gle/AbC">ตอบแบบสอบถาม</a>',
    ),
  },
  {
    says: 'the savings of a co-operative',
    html: article(
      'สหกรณ์ออมทรัพย์ เปิดรับฝากเงิน',
      '<p>ฝาก-ถอนไม่มีขั้นต่ำ ดอกเบี้ยร้อยละ 3 โปรโมชั่นสมาชิกใหม่ สมัครสมาชิกวันนี้รับโบนัส</p><a href="https://coop.example/">สมัครสมาชิก</a>',
    ),
  },
  {
    says: 'slots of an airport',
    html: article(
      'การจัดสรรสล็อตการบินฤดูหนาว',
      '<p>สายการบินยื่นขอสล็อต (slot) ได้ที่ท่าอากาศยาน time slot ละ 15 นาที</p><a href="https://airlines.example/">ลงทะเบียน</a>',
    ),
  },
  {
    says: 'a warning about medicines',
    html: article(
      'อย. เตือนภัยยาไวอากร้าปลอม',
      '<p>พบการขายยา Viagra และ Cialis ปลอมทางออนไลน์ ผิดกฎหมายและอันตราย</p>',
    ),
  },
  {
    says: 'a campaign before a football cup',
    html: article('รณรงค์เชียร์บอลไม่แทงบอล', '<p>บอลโลกปีนี้ เชียร์สนุก ไม่พนัน ไม่แทงบอลสเต็ป ไม่ยุ่งกับเว็บพนัน ufabet</p>'),
  },
  {
    says: 'a list of news with a raid in it',
    html: agencyPage(
      '<ul><li><a href="https://www.police-news.example/1">ทลายเว็บพนันสล็อตเว็บตรง รวบ 5 ผู้ต้องหา</a></li><li><a href="https://www.police-news.example/2">จับกุมแอดมินบาคาร่าออนไลน์</a></li></ul>',
    ),
  },
  {
    says: 'a menu that opens when pointed at',
    html: agencyPage(
      '<ul class="menu"><li><a href="#">บริการ</a><ul style="display:none"><a href="/e">E-Service</a><a href="https://www.nacc.go.th/">ป.ป.ช.</a></ul></li></ul>',
    ),
  },
  {
    says: 'hidden links to screen-reader targets and vendors',
    html: agencyPage(
      '<a style="position:absolute;left:-9999px" href="#main">ข้ามไปเนื้อหา</a><div style="display:none"><a href="https://vendor.example/">พัฒนาโดย</a></div>',
    ),
  },
  {
    says: 'a menu hidden by the style sheet, with news of a raid',
    html: agencyPage(
      '<ul class="sub"><li><a href="https://www.police-news.example/1">ทลายเว็บพนันสล็อตเว็บตรง รวบ 5 ผู้ต้องหา</a></li><li><a href="/lotto">ตรวจผลสลากกินแบ่งรัฐบาล</a></li></ul>',
    ).replace('</head>', '<style>.sub{display:none}</style></head>'),
  },
  {
    says: 'a specialist, a casino operator of the past and a football club',
    html: article(
      'Specialist seminar',
      '<p>Specialists in sociology discuss a casino town of the 1950s and its football club. Bonus points for students who sign up.</p><a href="https://univ.example/">Register</a>',
    ),
  },
  {
    says: 'a record of land owned by somebody',
    html: page('Dataset', `${MENU}<main><h1>ที่ดินสาธารณประโยชน์</h1><p>Owned by Department of Lands</p></main>`),
  },
  {
    says: 'news of a hacked page',
    html: article(
      'เว็บไซต์หน่วยงานถูกแฮก ขึ้นข้อความ Hacked by',
      '<p>เมื่อวันที่ 3 มีนาคม 2568 หน้าเว็บไซต์ของหน่วยงานแห่งหนึ่งถูกเปลี่ยนเป็นข้อความ "Hacked by N0va" ศูนย์ประสานงานแนะนำให้ผู้ดูแลปิดช่องโหว่และเปลี่ยนรหัสผ่านทันที</p>',
    ),
  },
]
