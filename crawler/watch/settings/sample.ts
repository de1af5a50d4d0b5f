/**
 * A settings file for one site, with every setting explained in both languages. What is commented out shows how it is
 * written; its values are the ones used without it, where there are any.
 *
 * @param url of the site, as checked by the command line.
 */
export const sampleSettings = (
  url: string,
): string => `# oit watch: การตั้งค่าเฝ้าระวังเว็บไซต์ · settings of the watch
# ตรวจครั้งเดียว · look once:        oit watch --once
# เฝ้าต่อเนื่อง · keep watching:      oit watch

# เว็บไซต์ที่เฝ้า · the sites to watch
sites:
  - url: ${JSON.stringify(url)}
    # หลักฐานที่ส่งคำตอบไปแล้ว: report.json ของ oit audit หรือตารางคำตอบ (csv, xlsx)
    # the evidence that was handed in: report.json of oit audit, or your answer sheet (csv, xlsx)
    # evidence: oit-report/report.json

# ตรวจบ่อยแค่ไหน: 90s, 5m, 6h, 1d, off หรือรูปแบบ cron 5 ช่อง (เวลาไทย)
# how often each check is made: 90s, 5m, 6h, 1d, off, or a cron pattern of 5 fields (Bangkok time)
checks:
  site: 5m # เว็บไซต์เปิดได้หรือไม่ · does the site answer
  evidence: 1d # หลักฐานยังอยู่และไม่เปลี่ยน · is the evidence still there and unchanged
  certificate: 6h # ใบรับรอง https · the certificate
  domain: 1d # วันหมดอายุชื่อโดเมน · when the domain ends
  dns: 1h # ระเบียน DNS · DNS records
  hijack: 6h # ถูกฝังเว็บพนันหรือสแปมหรือไม่ · planted gambling or spam

# ช่วงประเมิน: ตรวจถี่ขึ้น (ปี ค.ศ.) · the days of the assessment: checks are made more often
# assessment:
#   - from: 2026-01-01
#     to: 2026-06-30
#     checks: { site: 1m, evidence: 6h }

# ช่วงปิดปรับปรุงที่วางแผนไว้ ไม่นับเป็นเว็บล่ม · planned work, which is no outage
# maintenance:
#   - from: 2026-02-14 22:00
#     to: 2026-02-15 04:00

# ต้องล้มเหลวกี่ครั้งติดกันจึงถือว่าล่ม และตรวจซ้ำห่างกันเท่าใด
# how many failures in a row make an outage, and how long apart they are looked for
confirm:
  failures: 4
  recoveries: 2
  every: 20s

# เกณฑ์ให้แก้ไขภายในกี่วัน · days within which a site must be restored
limitDays: 5

# เตือนก่อนหมดอายุกี่วัน · days before the end to warn on
warnDays:
  certificate: [30, 14, 7, 1]
  domain: [60, 30, 14, 7, 1]

# หน้าแรกตอบช้ากว่านี้ให้เตือน · warn when the home page takes longer to answer
slow: 8s

# ถามที่อยู่เหล่านี้เมื่อเว็บไซต์ไม่ตอบ เพื่อแยกว่าอินเทอร์เน็ตของเราขัดข้องเองหรือไม่
# asked only when a site is silent, to tell whether our own connection is at fault
references:
  - https://www.google.com/generate_204
  - https://www.cloudflare.com/cdn-cgi/trace

# ช่วงเวลาที่ไม่ส่งข้อความ · hours in which nobody is disturbed
# quietHours: { from: "22:00", to: "06:00" }

# แจ้งใคร: email, line, telegram, slack, teams หรือ webhook ดู docs/watch.md
# ความลับให้ใส่ชื่อตัวแปรสภาพแวดล้อม ลองส่งได้ด้วย oit watch test-notify
# whom to tell: email, line, telegram, slack, teams or webhook, see docs/watch.md
# secrets are named by their environment variable; try it with oit watch test-notify
# notifiers:
#   - type: email
#     host: smtp.agency.go.th
#     user: watch@agency.go.th
#     password: \${OIT_SMTP_PASSWORD}
#     from: watch@agency.go.th
#     to: [webmaster@agency.go.th]

# ไฟล์เก็บประวัติ (หากตั้ง DATABASE_URL จะเก็บใน PostgreSQL แทน)
# where the history is kept (in PostgreSQL instead when DATABASE_URL is set)
history: oit-watch.sqlite

# ตรวจพร้อมกันได้กี่อย่าง · checks made at the same time
concurrency: 16
`
