/** Pages in the shape in which Google Drive, Forms and Accounts answer; the words are theirs, the contents invented. */

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const plain = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body>${body}</body></html>`

export const notFound = (): string =>
  plain(
    'Google Drive – Page Not Found',
    '<div id="outerContainer"><div id="innerContainer"><img alt="Google Drive" src="https://ssl.gstatic.com/images/branding/product/1x/drive_48dp.png"><p class="errorMessage">ขออภัย ไม่มีไฟล์ที่คุณขอ</p><p>โปรดตรวจสอบว่าคุณมี URL ที่ถูกต้อง และเจ้าของไฟล์ไม่ได้ลบไฟล์</p></div></div>',
  )

export const signIn = (): string =>
  plain(
    'Sign in - Google Accounts',
    '<h1>Sign in</h1><p>to continue to Google Drive</p><form method="post" action="/v3/signin/_/lookup"><label for="i">Email or phone</label><input type="email" id="i" name="identifier"><input type="password" name="hiddenPassword" aria-hidden="true"><button>Next</button></form>',
  )

export const needAccess = (): string =>
  plain(
    'Google Drive',
    '<div><h1>คุณต้องมีสิทธิ์เข้าถึง</h1><p>ขอสิทธิ์เข้าถึง หรือเปลี่ยนไปใช้บัญชีที่มีสิทธิ์เข้าถึง</p><button>ขอสิทธิ์เข้าถึง</button></div>',
  )

export const downloadOff = (): string =>
  plain(
    'Google Drive - Access Denied',
    '<div class="uc-main"><p class="uc-error-caption">Sorry, the owner hasn’t given you permission to download this file.</p><p class="uc-error-subcaption">Only the owner and editors can download this file. If you’d like to download it, please contact the owner.</p></div>',
  )

export const overQuota = (): string =>
  plain(
    'Google Drive - Quota exceeded',
    '<div class="uc-main"><p class="uc-error-caption">Sorry, you can’t view or download this file at this time.</p><p class="uc-error-subcaption">Too many users have viewed or downloaded this file recently. Please try accessing the file again later.</p></div>',
  )

export const virusWarning = (id: string, name: string): string =>
  plain(
    'Google Drive - Virus scan warning',
    `<div class="uc-main"><div id="uc-text"><p class="uc-warning-caption">Google Drive can’t scan this file for viruses.</p><p class="uc-warning-subcaption"><span class="uc-name-size"><a href="/open?id=${id}">${escape(name)}</a> (118M)</span> is too large for Google to scan for viruses. Would you still like to download this file?</p><form id="download-form" action="https://drive.usercontent.google.com/download" method="get"><input type="submit" id="uc-download-link" value="Download anyway"/><input type="hidden" name="id" value="${id}"><input type="hidden" name="export" value="download"><input type="hidden" name="confirm" value="t"><input type="hidden" name="uuid" value="0f7c2f64-9b1d-4b52-8a55-6a1f2f3f9c11"></form></div></div>`,
  )

interface Entry {
  readonly id: string
  readonly name: string
  readonly path: string
}

export const folderList = (name: string, entries: readonly Entry[]): string =>
  plain(
    name,
    `<div class="flip-folder"><div class="flip-entries">${entries
      .map(
        (entry) =>
          `<div class="flip-entry" id="entry-${entry.id}" tabindex="0" role="link"><div class="flip-entry-info"><a href="https://drive.google.com${entry.path}?usp=drive_web" target="_blank"><div class="flip-entry-visual"><div class="flip-entry-list-icon"><img src="https://drive-thirdparty.googleusercontent.com/16/type/application/pdf" alt=""/></div></div><div class="flip-entry-title">${escape(entry.name)}</div></a></div><div class="flip-entry-last-modified"><div>Apr 2, 2025</div></div></div>`,
      )
      .join('')}</div></div>`,
  )

interface FormWords {
  readonly title: string
  readonly description: string
  readonly fields: readonly string[]
}

export const form = ({ title, description, fields }: FormWords): string =>
  plain(
    title,
    `<form action="https://docs.google.com/forms/d/e/form/formResponse" target="_self" method="POST" id="mG61Hd"><div role="heading" aria-level="1">${escape(title)}</div><div>${escape(description)}</div><div>* ระบุว่าเป็นคำถามที่จำเป็น</div><div role="list">${fields
      .map(
        (field, at) =>
          `<div role="listitem"><div role="heading" aria-level="3"><span>${escape(field)}</span></div><input type="text" aria-label="${escape(field)}" autocomplete="off" tabindex="0"><input type="hidden" name="entry.${1000 + at}" value=""></div>`,
      )
      .join('')}</div><div role="button" tabindex="0">ส่ง</div></form><div>ห้ามส่งรหัสผ่านใน Google ฟอร์ม</div>`,
  )

export const closedForm = (title: string): string =>
  plain(
    title,
    `<div role="heading" aria-level="1">${escape(title)}</div><div>แบบฟอร์ม ${escape(title)} ไม่รับคำตอบแล้ว<br>โปรดลองติดต่อเจ้าของแบบฟอร์ม หากคิดว่านี่คือข้อผิดพลาด</div>`,
  )

export const formGone = (): string =>
  plain('Google Docs - Page Not Found', '<p class="errorMessage">Sorry, the file you have requested does not exist.</p>')
