import type { Problem } from './problem.ts'

/** What goes wrong before a page or file arrives. */
export const connectionProblems = {
  dns: {
    summary: { th: 'ไม่พบชื่อเว็บไซต์นี้ในระบบชื่อโดเมน', en: 'The name of the web site cannot be found' },
    fix: {
      th: 'ตรวจสอบตัวสะกดของชื่อเว็บไซต์ และการต่ออายุชื่อโดเมน',
      en: 'Check the spelling of the name, and that the domain was renewed.',
    },
  },
  'refused-connection': {
    summary: { th: 'เครื่องแม่ข่ายไม่รับการเชื่อมต่อ', en: 'The server refuses the connection' },
    fix: {
      th: 'ตรวจสอบว่าเครื่องแม่ข่ายเปิดทำงานอยู่ และที่อยู่ถูกต้อง',
      en: 'Check that the server is running and the address is right.',
    },
  },
  reset: {
    summary: { th: 'การเชื่อมต่อถูกตัดก่อนได้รับคำตอบ', en: 'The connection was cut before an answer came' },
    fix: {
      th: 'ลองเปิดด้วยเบราว์เซอร์ หากเปิดไม่ได้ให้แจ้งผู้ดูแลเครื่องแม่ข่าย',
      en: 'Try it in a browser; if that fails too, tell whoever runs the server.',
    },
  },
  timeout: {
    summary: { th: 'ไม่ตอบภายในเวลาที่กำหนด', en: 'No answer came in time' },
    fix: {
      th: 'ลองเปิดด้วยเบราว์เซอร์ หากช้าหรือเปิดไม่ได้ให้แจ้งผู้ดูแลเครื่องแม่ข่าย',
      en: 'Try it in a browser; if it is slow or fails, tell whoever runs the server.',
    },
  },
  'no-answer': {
    summary: {
      th: 'ไม่ได้รับคำตอบ และเบราว์เซอร์ไม่บอกสาเหตุ',
      en: 'No answer came, and the browser does not say why',
    },
    fix: {
      th: 'ลองเปิดลิงก์ด้วยตนเอง ตรวจสอบอินเทอร์เน็ตของท่าน แล้วตรวจซ้ำ',
      en: 'Open the link yourself, check your own connection, then check again.',
    },
  },
  'led-elsewhere': {
    summary: {
      th: 'ลิงก์ส่งต่อไปยังเว็บไซต์อื่นที่ยังไม่ได้อนุญาตให้ตรวจ',
      en: 'The link leads on to a website that may not be checked yet',
    },
    fix: {
      th: 'เปิดลิงก์ดูด้วยตนเอง แล้วใช้ที่อยู่ปลายทางเป็นหลักฐานแทน',
      en: 'Open the link yourself, and give the address it ends at as evidence instead.',
    },
  },
  'bad-response': {
    summary: { th: 'คำตอบของเครื่องแม่ข่ายอ่านไม่ได้', en: 'The answer of the server cannot be understood' },
    fix: {
      th: 'แจ้งผู้ดูแลเครื่องแม่ข่ายให้ตรวจสอบการตั้งค่า',
      en: 'Ask whoever runs the server to check its settings.',
    },
  },
  tls: {
    summary: {
      th: 'เชื่อมต่อแบบปลอดภัย (https) ไม่สำเร็จ',
      en: 'A secure connection (https) cannot be made',
    },
    fix: {
      th: 'แจ้งผู้ดูแลเครื่องแม่ข่ายให้ตรวจสอบการตั้งค่า https',
      en: 'Ask whoever runs the server to check its https settings.',
    },
  },
  'tls-incomplete-chain': {
    summary: { th: 'ใบรับรอง https ขาดใบรับรองตัวกลาง', en: 'The https certificate chain is incomplete' },
    fix: {
      th: 'ติดตั้งใบรับรองตัวกลาง (intermediate) ที่ผู้ออกใบรับรองให้มาด้วย',
      en: 'Install the intermediate certificate that came with the certificate.',
    },
  },
  'tls-expired': {
    summary: {
      th: 'ใบรับรอง https หมดอายุ หรือยังไม่ถึงวันเริ่มใช้',
      en: 'The https certificate has expired, or is not valid yet',
    },
    fix: { th: 'ต่ออายุใบรับรอง https', en: 'Renew the https certificate.' },
  },
  'tls-self-signed': {
    summary: {
      th: 'ใบรับรอง https ออกโดยผู้ที่เบราว์เซอร์ไม่รู้จัก',
      en: 'The https certificate comes from an issuer that browsers do not know',
    },
    fix: {
      th: 'ใช้ใบรับรองจากผู้ออกที่เบราว์เซอร์เชื่อถือ',
      en: 'Use a certificate from an issuer that browsers trust.',
    },
  },
  'tls-wrong-host': {
    summary: {
      th: 'ใบรับรอง https เป็นของชื่อเว็บไซต์อื่น',
      en: 'The https certificate belongs to another name',
    },
    fix: {
      th: 'ออกใบรับรองให้ครอบคลุมชื่อเว็บไซต์นี้ ทั้งที่มีและไม่มี www',
      en: 'Get a certificate that covers this name, with and without www.',
    },
  },
  'tls-outdated': {
    summary: {
      th: 'เครื่องแม่ข่ายใช้ https รุ่นเก่าที่เบราว์เซอร์ไม่รับแล้ว',
      en: 'The server speaks an old https that browsers no longer accept',
    },
    fix: {
      th: 'เปิดใช้ TLS 1.2 ขึ้นไปบนเครื่องแม่ข่าย',
      en: 'Turn on TLS 1.2 or newer on the server.',
    },
  },
  'too-many-redirects': {
    summary: { th: 'ลิงก์ส่งต่อวนไปมาไม่สิ้นสุด', en: 'The link is redirected in a circle' },
    fix: {
      th: 'แก้การตั้งค่าการส่งต่อหน้า (redirect) ของเว็บไซต์',
      en: 'Correct the redirects of the web site.',
    },
  },
} as const satisfies Record<string, Problem>
