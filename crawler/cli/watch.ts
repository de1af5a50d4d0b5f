import { InvalidArgumentError, Option, type Command } from 'commander'
import { languageOption, siteAddress, wholeNumber } from './options.ts'
import type { WatchFlags } from './run-watch.ts'
import type { MonthFlags } from './watch-month.ts'
import type { TestNotifyFlags } from './watch-test-notify.ts'

const SETTINGS = 'oit.config.yaml'

const configOption = () => new Option('--config <file>', 'ไฟล์ตั้งค่า · the settings').default(SETTINGS)

const LAST_PORT = 65_535

function portNumber(text: string): number {
  const port = wholeNumber(1)(text)
  if (port > LAST_PORT) {
    throw new InvalidArgumentError(`พอร์ตไม่เกิน ${LAST_PORT} · a port is at most ${LAST_PORT}`)
  }
  return port
}

/** `oit watch`: keeps guard of sites. What it needs is loaded only when it runs. */
export function addWatch(program: Command): void {
  const watch = program
    .command('watch')
    .description(
      'เฝ้าระวังเว็บไซต์ ใบรับรอง โดเมน และหลักฐาน · keep watch over sites, certificates, domains and evidence',
    )
    .addOption(configOption())
    .option('--once', 'ตรวจหนึ่งรอบแล้วจบ · look once and end')
    .addOption(
      new Option(
        '--json',
        'พิมพ์ผลเป็น JSON ออกทาง stdout เท่านั้น (ใช้กับ --once) · print JSON and nothing else; with --once',
      ),
    )
    .addOption(
      new Option(
        '--serve <port>',
        'เปิดหน้าสถานะที่พอร์ตนี้ของเครื่องนี้ · serve the status page on this port of this computer',
      ).argParser(portNumber),
    )
    .addOption(
      new Option(
        '--host <address>',
        'ให้เครื่องอื่นเปิดหน้าสถานะได้ที่ที่อยู่นี้ เช่น 0.0.0.0 · address to serve it on, for other computers',
      ).default('127.0.0.1'),
    )
    .addOption(
      new Option('--export <dir>', 'เขียนหน้าสถานะเป็นไฟล์ลงในโฟลเดอร์นี้ · write the status page into this folder'),
    )
    .addOption(languageOption())
    .action(async (flags: WatchFlags) => {
      const { runWatch } = await import('./run-watch.ts')
      await runWatch(flags)
    })
  // The parent knows these two flags as well, and takes them wherever they stand.
  const shared = (command: Command): Pick<WatchFlags, 'config' | 'lang'> => command.optsWithGlobals()
  watch
    .command('init')
    .description('สร้างไฟล์ตั้งค่า · write the settings')
    .argument('<url>', 'ที่อยู่เว็บไซต์ เช่น https://www.agency.go.th · address of the site')
    .addOption(new Option('--out <file>', 'ชื่อไฟล์ที่จะสร้าง · the file to write').default(SETTINGS))
    .addOption(languageOption())
    .action(async (address: string, { out }: { out: string }, command: Command) => {
      const { writeSample } = await import('./watch-init.ts')
      await writeSample(siteAddress(address), out, shared(command).lang)
    })
  watch
    .command('test-notify')
    .description('ส่งข้อความทดสอบ · send a test message by every way to reach people')
    .addOption(configOption())
    .option('--name <name>', 'เฉพาะการแจ้งเตือนชื่อนี้ · only the notifier of this name')
    .addOption(languageOption())
    .action(async (flags: TestNotifyFlags, command: Command) => {
      const { testNotify } = await import('./watch-test-notify.ts')
      await testNotify({ ...flags, ...shared(command) })
    })
  watch
    .command('accept')
    .description(
      'ยืนยันว่าตั้งใจเปลี่ยนหลักฐาน จึงไม่ต้องเตือนอีก · confirm that evidence was changed on purpose, so that it is no warning',
    )
    .argument('<url...>', 'ที่อยู่ของหลักฐาน · addresses of the evidence')
    .addOption(configOption())
    .addOption(languageOption())
    .action(async (addresses: string[], _: unknown, command: Command) => {
      const { acceptChanges } = await import('./watch-accept.ts')
      await acceptChanges(addresses.map(siteAddress), shared(command))
    })
  watch
    .command('report')
    .description('รายงานประจำเดือนเป็น HTML และ Excel · the report of a month as HTML and XLSX')
    .requiredOption('--month <month>', 'เดือน เช่น 2568-04 หรือ 2025-04 · the month, such as 2568-04 or 2025-04')
    .addOption(configOption())
    .addOption(new Option('--out <dir>', 'โฟลเดอร์ที่จะเขียน · folder to write into').default('.'))
    .addOption(languageOption())
    .action(async (flags: MonthFlags, command: Command) => {
      const { writeMonth } = await import('./watch-month.ts')
      await writeMonth({ ...flags, ...shared(command) })
    })
}
