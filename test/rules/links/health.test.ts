import { describe, expect, test } from 'vitest'
import { failureOf } from '../../../crawler/fetch/failure.ts'
import type { FailureKind, FetchResponse } from '../../../crawler/fetch/fetch.ts'
import { deadAnchor, judgeHealth } from '../../../rules/links/health.ts'
import { problemOf, problems } from '../../../rules/links/problems.ts'
import { readHtml } from '../../../rules/facts/read-html.ts'
import type { LinkHealth } from '../../../rules/judge/model.ts'
import { answer } from '../../crawler/fetch/test-server.ts'

const home = 'https://www.agency.go.th/'
const page = `${home}plan/2568`
const context = { homeUrl: home }

/** How a page with this markup is judged when it is asked for at `url`. */
function judge(html: string, changes: Partial<FetchResponse> = {}, url = page): LinkHealth {
  const response = answer(url, { body: new Uint8Array(Buffer.from(html)), ...changes })
  return judgeHealth(response, readHtml(html, { url: response.url }), context)
}

const redirected = (to: string): Partial<FetchResponse> => ({
  url: to,
  redirects: [{ from: page, to, status: 302 }],
})
const html = (title: string, body: string): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">หน้าแรก</a></nav><main>${body}</main></body></html>`
const words = 'ข้อมูลแผนปฏิบัติการป้องกันการทุจริตของหน่วยงาน '
const good = html('แผนปฏิบัติการ', `<h1>แผนปฏิบัติการ</h1><p>${words.repeat(20)}</p>`)

describe('by status', () => {
  test.each([
    [200, 'ok', undefined],
    [404, 'broken', 'not-found'],
    [410, 'broken', 'not-found'],
    [500, 'broken', 'server-error'],
    [503, 'broken', 'server-error'],
    [401, 'blocked', 'login-wall'],
    [403, 'blocked', 'blocked-403'],
    [406, 'blocked', 'blocked-403'],
    [429, 'blocked', 'blocked-429'],
    [999, 'blocked', 'blocked-403'],
    [400, 'blocked', 'unexpected-status'],
    [302, 'redirected', undefined],
  ] as const)('%i is %s %s', (status, state, kind) => {
    const judged = judge(good, { status })
    expect([judged.state, judged.kind, judged.httpStatus]).toEqual([state, kind, status])
  })
  test('a challenge is blocked, whatever its status', () => {
    const challenge =
      '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/h/b/x.js"></script>'
    for (const status of [200, 403, 429, 503]) {
      expect(judge(challenge, { status })).toEqual({
        state: 'blocked',
        kind: 'challenge',
        httpStatus: status,
      })
    }
    expect(judge(good, { headers: { 'cf-mitigated': 'challenge' }, status: 503 }).kind).toBe('challenge')
    for (const body of [
      `<title>บริการ</title><!-- ${'ก'.repeat(1_000)} --><TITLE>\n  Please wait</TITLE><i data-SiteKey="x"></i>`,
      '<script src="/_Incapsula_Resource?x"></script>',
    ]) {
      expect(judge(body).kind).toBe('challenge')
    }
    expect(judge(good.replace(/<title>[^<]*/, '<title>Please wait')).state).toBe('ok')
  })
  test('a page with a captcha in its form is no challenge', () => {
    expect(judge(good.replace('</main>', '<form><div data-sitekey="x"></div></form></main>')).state).toBe(
      'ok',
    )
  })
})

describe('by failure', () => {
  test.each([
    ['dns', 'broken'],
    ['timeout', 'broken'],
    ['reset', 'broken'],
    ['refused-connection', 'broken'],
    ['too-many-redirects', 'broken'],
    ['bad-url', 'broken'],
    ['bad-response', 'broken'],
    ['tls', 'broken'],
    ['robots', 'refused'],
    ['private-address', 'refused'],
    ['aborted', 'refused'],
    ['no-answer', 'blocked'],
    ['led-elsewhere', 'blocked'],
  ] as const satisfies readonly (readonly [FailureKind, string])[])('%s is %s', (kind, state) => {
    expect(judgeHealth(failureOf({ url: page }, kind, ''), undefined, context)).toEqual({ state, kind })
  })
  test('a busy resolver of our own blames nobody', () => {
    const failure = { ...failureOf({ url: page }, 'dns', ''), code: 'EAI_AGAIN' }
    expect(judgeHealth(failure, undefined, context).state).toBe('blocked')
  })
  test('an unreadable certificate is named', () => {
    const failure = { ...failureOf({ url: page }, 'tls', ''), code: 'CERT_HAS_EXPIRED' }
    expect(judgeHealth(failure, undefined, context)).toEqual({ state: 'broken', kind: 'tls-expired' })
  })
})

test('an incomplete certificate chain does not break a page that could be read', () => {
  expect(judge(good, { tlsProblem: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }).state).toBe('ok')
})

describe('redirects', () => {
  test('to another page are fine', () => {
    expect(judge(good, redirected(`${home}plan/new`))).toEqual({ state: 'redirected', httpStatus: 200 })
  })
  test.each([home, `${home}index.php`, 'http://agency.go.th', `${home}th/`])(
    'of a deep link to %s are broken',
    (to) => {
      expect(judge(good, redirected(to)).kind).toBe('redirect-home')
    },
  )
  test.each([
    ['the bare name', 'http://agency.go.th/'],
    ['an index page', `${home}index.php`],
    ['a CMS folder', `${home}web/`],
    ['a language switch', `${home}?lang=en`],
    ['a sign-out', `${home}user/logout`],
    ['a short address elsewhere', 'https://short.example/xyz'],
  ])('to the home page from %s are fine', (_, url) => {
    expect(judge(good, { url: home, redirects: [{ from: url, to: home, status: 302 }] }, url).state).toBe(
      'redirected',
    )
  })
})

describe('a page that is not there although it answers 200', () => {
  test.each([
    ['ไม่พบหน้าที่ต้องการ', ''],
    ['404 Not Found', ''],
    ['ไม่พบหน้า – เทศบาลตำบลตัวอย่าง', `<p>${words.repeat(10)}</p>`],
    ['เทศบาลตำบลตัวอย่าง', '<h1>ไม่พบหน้าที่คุณกำลังหา</h1><p>กลับหน้าแรก</p>'],
    ['เทศบาลตำบลตัวอย่าง', '<h2>404</h2><p>ขออภัย</p>'],
    ['เทศบาลตำบลตัวอย่าง', '<p>ไม่พบข้อมูล</p>'],
    ['Agency', '<p>Sorry, the page you are looking for could not be found.</p>'],
    ['Agency', '<p>The page you requested does not exist.</p>'],
    ['Agency', '<p>Oops! That page can’t be found.</p>'],
  ])('%s %s', (title, body) => {
    expect(judge(html(title, body)).kind).toBe('soft-404')
  })
  test.each([
    [
      'a real page that mentions it',
      'ถามตอบ',
      `<p>หากไม่พบหน้าที่ต้องการ ให้ติดต่อผู้ดูแล</p><p>${words.repeat(20)}</p>`,
    ],
    ['an item that is honestly empty', 'เรื่องร้องเรียน', '<h1>สถิติเรื่องร้องเรียน</h1><p>ไม่พบข้อมูล</p>'],
    ['a house number', 'ติดต่อเรา', '<p>404 หมู่ 2 ตำบลตัวอย่าง</p>'],
    ['a visitor counter', 'ติดต่อเรา', '<p>ผู้เข้าชม</p><p>404</p><p>ที่ทำการ</p>'],
    ['an order number', 'คำสั่งที่ 404/2568', '<p>คำสั่งแต่งตั้ง</p><a href="/a.pdf">ไฟล์</a>'],
  ])('but not %s', (_, title, body) => {
    expect(judge(html(title, body)).state).toBe('ok')
  })
  test('nor a page of which only the beginning was read', () => {
    expect(judge(html('หน่วยงาน', '<p>ไม่พบข้อมูล</p>'), { truncated: true }).state).toBe('ok')
  })
})

describe('a placeholder', () => {
  test.each([
    ['suspended', 'Account Suspended', '<h1>Account Suspended</h1><p>Contact your hosting provider</p>'],
    ['suspended', '', '<p>เว็บไซต์นี้ถูกระงับการใช้งาน กรุณาติดต่อผู้ให้บริการ</p>'],
    ['parked', 'agency.com', '<p>This domain is for sale. Buy this domain.</p>'],
    ['parked', '', '<p>ชื่อโดเมนนี้หมดอายุ</p><p>โดเมนหมดอายุ กรุณาต่ออายุ</p>'],
    ['default-page', '', '<h1>It works!</h1>'],
    [
      'default-page',
      'Welcome to nginx!',
      `<h1>Welcome to nginx!</h1><p>${'If you see this page '.repeat(9)}</p>`,
    ],
    [
      'default-page',
      'IIS Windows Server',
      '<a href="http://go.example/"><img src="iis-85.png" alt="IIS"></a>',
    ],
    ['under-construction', 'หน่วยงาน', '<h1>อยู่ระหว่างปรับปรุง</h1>'],
    ['under-construction', 'Coming Soon', '<p>Coming soon</p>'],
    [
      'php-error',
      '',
      '<b>Fatal error</b>: Uncaught Error: Call to undefined function mysql_connect() in /home/x/db.php on line <b>3</b>',
    ],
    ['database-error', 'Database Error', '<h1>Error establishing a database connection</h1>'],
    ['database-error', '', "<p>Connection failed: Access denied for user 'x'@'localhost'</p>"],
  ])('%s: %s %s', (kind, title, body) => {
    expect(judge(`<title>${title}</title><body>${body}`)).toEqual({ state: 'broken', kind, httpStatus: 200 })
  })
  test.each([
    ['news of a closed road', 'ข่าว', `<h1>ประกาศปิดปรับปรุงถนน</h1><p>${words.repeat(5)}</p>`],
    ['a notice with its file', 'ข่าว', '<h1>ประกาศปิดปรับปรุงถนน</h1><a href="/files/notice.pdf">ประกาศ</a>'],
    [
      'a PHP warning above a real page',
      'แผน',
      `<b>Warning</b>: Undefined variable in a.php on line 3<p>${words.repeat(30)}</p>`,
    ],
    ['a course about databases', 'อบรม', `<p>Database error handling</p><p>${words.repeat(30)}</p>`],
  ])('but not %s', (_, title, body) => {
    expect(judge(html(title, body)).state).toBe('ok')
  })
})

describe('an empty answer', () => {
  test.each(['', ' \n ', '<html><body></body></html>'])('%j', (markup) => {
    expect(judge(markup).kind).toBe('empty')
  })
  test('is not a page drawn by script', () => {
    const shell = '<html><body><div id="root"></div><script src="/main.js"></script></body></html>'
    expect(judge(shell)).toEqual({ state: 'ok', kind: 'app-shell', httpStatus: 200 })
    const asks =
      '<div id=app></div><noscript>We are sorry but this app does not work without JavaScript enabled.</noscript>'
    expect(judge(asks).state).toBe('ok')
  })
  test('is not a picture, a frame or a splash page', () => {
    expect(judge('<body><img src="/poster.jpg">').state).toBe('ok')
    expect(judge('<body><iframe src="https://docs.google.com/viewer?url=x"></iframe>').state).toBe('ok')
    expect(judge('<meta http-equiv="refresh" content="0;url=/home">').state).toBe('ok')
  })
  test('means nothing when only headers were asked for', () => {
    expect(judgeHealth(answer(page), undefined, { ...context, headersOnly: true }).state).toBe('ok')
  })
})

describe('a sign-in', () => {
  const form = '<form method=post><input name=user><input type=password name=pass></form>'
  const login = html('เข้าสู่ระบบ', `<h1>เข้าสู่ระบบ</h1>${form}`)
  test('in place of a file is broken, in place of a page cannot be told', () => {
    expect(judge(login, redirected(`${home}login`)).state).toBe('blocked')
    expect(judge(login, redirected(`${home}login`)).kind).toBe('login-wall')
    expect(judge(login, redirected(`${home}login`), `${home}files/plan.pdf`)).toMatchObject({
      state: 'broken',
      kind: 'login-wall',
    })
  })
  test('is what a link to a sign-in page or to an e-service promises', () => {
    expect(judge(login, {}, `${home}login.php`).state).toBe('ok')
    expect(judge(login, {}, 'https://eservice.agency.go.th/').state).toBe('ok')
  })
  test('beside a real page is only a box in the corner', () => {
    expect(judge(html('แผน', `${form}<p>${words.repeat(20)}</p>`)).state).toBe('ok')
  })
  test('a Drive file without permission is broken', () => {
    const url = 'https://drive.google.com/file/d/abc/view'
    expect(judge('<title>Google Drive</title><p>คุณต้องมีสิทธิ์เข้าถึง</p><p>ขอสิทธิ์เข้าถึง</p>', {}, url)).toMatchObject(
      {
        state: 'broken',
        kind: 'needs-permission',
      },
    )
    const google = 'https://accounts.google.com/v3/signin/identifier'
    expect(
      judge(login, { url: google, redirects: [{ from: url, to: google, status: 302 }] }, url).state,
    ).toBe('broken')
  })
})

describe('a file', () => {
  const pdf = `${home}files/plan.pdf`
  const file = (body: string, contentType: string, url = pdf): LinkHealth =>
    judgeHealth(
      answer(url, {
        body: new Uint8Array(Buffer.from(body, 'latin1')),
        headers: { 'content-type': contentType },
      }),
      undefined,
      context,
    )
  test('that is what it says is fine', () => {
    expect(file('%PDF-1.7\n...', 'application/pdf').state).toBe('ok')
    expect(file('%PDF-1.7\n...', 'application/octet-stream').state).toBe('ok')
    expect(file('\r\n\r\n%PDF-1.4', 'application/pdf').state).toBe('ok')
    expect(
      file('<html><table><tr><td>1</td></tr></table>', 'application/vnd.ms-excel', `${home}a.xls`).state,
    ).toBe('ok')
    expect(file('\xff\xd8\xff\xe0', 'image/jpeg', `${home}a.png`).state).toBe('ok')
  })
  test('that says PDF and is something else is broken', () => {
    expect(file('<html><p>oops', 'application/pdf').kind).toBe('wrong-type')
    expect(file('PK\x03\x04 word/document.xml', 'application/pdf').kind).toBe('wrong-type')
    expect(file('File not found.', 'application/octet-stream').kind).toBe('wrong-type')
  })
  test('that is gone is broken though a long menu stands in the content, a list of other files is not', () => {
    const type = { headers: { 'content-type': 'text/html' } }
    const menu = Array.from({ length: 60 }, (_, at) => `<li><a href="/m/${at}">งานของกองที่ ${at}</a></li>`)
    const gone = html('เทศบาล', `<ul>${menu.join('')}</ul><p>ขออภัย ไม่พบไฟล์ที่ท่านเรียก</p>`)
    expect(judge(gone, type, pdf).kind).toBe('soft-404')
    expect(judge(gone, type).state).toBe('ok')
    const list = html('เทศบาล', `<ul>${menu.join('')}</ul><p>${words.repeat(3)}</p>`)
    expect(judge(list, type, pdf).state).toBe('ok')
  })
  test('whose address shows a bare page instead is broken, a viewer is not', () => {
    const type = { headers: { 'content-type': 'text/html' } }
    expect(judge(html('ไฟล์', '<p>เกิดข้อผิดพลาด</p>'), type, pdf).kind).toBe('wrong-type')
    expect(judge(html('404 Not Found', '<p>x</p>'), type, pdf).kind).toBe('soft-404')
    expect(judge(html('ไฟล์', '<iframe src="/raw/plan"></iframe>'), type, pdf).state).toBe('ok')
    expect(judge(html('ไฟล์', '<a href="/raw/plan.pdf">ดาวน์โหลด</a>'), type, pdf).state).toBe('ok')
  })
})

test('every problem speaks both languages and says what to do', () => {
  expect(deadAnchor.kind !== undefined && deadAnchor.kind in problems).toBe(true)
  for (const [kind, { summary, fix }] of Object.entries(problems)) {
    for (const text of [summary, fix]) {
      expect(text.th, kind).toMatch(/[ก-๙]/)
      expect(text.en, kind).toMatch(/^[A-Z]/i)
      expect(text.en, kind).not.toMatch(/[ก-๙]/)
    }
  }
})

test('an unknown kind is told as one that we cannot judge', () => {
  expect(problemOf('soft-404')).toBe(problems['soft-404'])
  expect(problemOf('toString')).toBe(problems['unexpected-status'])
})
