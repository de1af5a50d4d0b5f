import type { PageText } from './page-text.ts'

/** Pages that a hosting company, a server or a tired webmaster puts in place of content. */
export type HostingPage = 'parked' | 'suspended' | 'default-page' | 'under-construction'

// Squashed wordings: lower case, no spaces. Only searched on pages that say little else.
const wordings: readonly (readonly [HostingPage, readonly string[]])[] = [
  [
    'suspended',
    [
      'accountsuspended',
      'thisaccounthasbeensuspended',
      'accounthasbeensuspended',
      'websitesuspended',
      'websitehasbeensuspended',
      'sitesuspended',
      'bandwidthlimitexceeded',
      'hostingexpired',
      'เว็บไซต์นี้ถูกระงับ',
      'เว็บไซต์ถูกระงับ',
      'บัญชีนี้ถูกระงับ',
      'ถูกระงับการใช้งาน',
      'ถูกระงับการให้บริการ',
      'ระงับการให้บริการชั่วคราว',
      'กรุณาติดต่อผู้ให้บริการโฮสติ้ง',
      'ค้างชำระค่าบริการ',
      'หมดอายุการใช้งานกรุณาต่ออายุ',
      'เว็บไซต์นี้หมดอายุ',
      'เว็บไซต์หมดอายุการใช้งาน',
      'พื้นที่เว็บไซต์หมดอายุ',
      'thishostingaccounthasbeen',
      'thissitehasbeensuspended',
      'thiswebsitehasexpired',
    ],
  ],
  [
    'parked',
    [
      'thisdomainisforsale',
      'thisdomainmaybeforsale',
      'domainisforsale',
      'buythisdomain',
      'thisdomainisparked',
      'domainparking',
      'parkeddomain',
      'thisdomainhasexpired',
      'domainhasexpired',
      'thisdomainnamehasexpired',
      'thisdomainhasbeenregistered',
      'domainforsale',
      'parkedfree',
      'futurehomeof',
      'โดเมนนี้พร้อมขาย',
      'ประกาศขายโดเมน',
      'โดเมนนี้ขาย',
      'ขายโดเมน',
      'โดเมนนี้หมดอายุ',
      'โดเมนหมดอายุ',
      'ชื่อโดเมนนี้ถูกจดทะเบียน',
      'โดเมนนี้ถูกจดทะเบียน',
    ],
  ],
  [
    'default-page',
    [
      'apache2debiandefaultpage',
      'apache2ubuntudefaultpage',
      'apachehttpservertestpage',
      'testpagefortheapachehttpserver',
      'testpageforthehttpserver',
      'httpservertestpage',
      'welcometonginx',
      'iiswindowsserver',
      'internetinformationservices',
      'defaultwebsitepage',
      'welcometoxampp',
      'welcometocentos',
      'plesk-defaultpage',
      "webserver'sdefaultpage",
      'defaultpageforplesk',
      'directadmindefaultpage',
      'thisisthedefaultindexpage',
      'thisisthedefaultwelcomepage',
      'appservopenproject',
      'rockylinuxtestpage',
      'testpageforthenginxhttpserver',
      'litespeedwebserverdefault',
      'sorry!ifyouaretheownerofthiswebsite',
      'wordpressinstallation',
      'wordpress›installation',
      'wordpress›การติดตั้ง',
      'joomla!webinstaller',
    ],
  ],
  [
    'under-construction',
    [
      'underconstruction',
      'undermaintenance',
      'comingsoon',
      'siteiscurrentlyunavailableformaintenance',
      'brieflyunavailableforscheduledmaintenance',
      "we'llbebacksoon",
      'wewillbebacksoon',
      'อยู่ระหว่างปรับปรุง',
      'อยู่ระหว่างการปรับปรุง',
      'กำลังปรับปรุง',
      'อยู่ระหว่างการพัฒนา',
      'อยู่ระหว่างพัฒนา',
      'อยู่ระหว่างดำเนินการจัดทำ',
      'ปิดปรับปรุง',
      'กำลังก่อสร้าง',
      'อยู่ในระหว่างการจัดทำ',
    ],
  ],
]

const wholePages: readonly RegExp[] = [/^itworks!?$/, /^indexof\/$/]

/** A parking or default page says its sentence and some advertising; anything longer is a real page. Letters. */
const shortPage: Readonly<Record<HostingPage, number>> = {
  suspended: 300,
  parked: 1_500,
  'default-page': 6_000,
  // "ปิดปรับปรุงถนน" is news: the words must be nearly all that the page says.
  'under-construction': 160,
}

/** Which placeholder stands here instead of a page, if any. */
export function hostingPage({ title, headings, blocks, main }: PageText): HostingPage | undefined {
  if (wholePages.some((pattern) => pattern.test(main))) return 'default-page'
  for (const [kind, words] of wordings) {
    if (main.length > shortPage[kind]) continue
    const said = kind === 'default-page' ? [title, ...headings.slice(0, 3)] : [title, ...headings, ...blocks]
    if (words.some((word) => said.some((text) => text.includes(word)))) return kind
  }
  return undefined
}
