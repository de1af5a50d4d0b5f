import { Option, type Command } from 'commander'
import { languageOption, siteAddress, type Language } from './options.ts'

const SETTINGS = 'oit.config.yaml'

const configOption = () => new Option('--config <file>', 'ไฟล์ตั้งค่า · the settings').default(SETTINGS)

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
    .addOption(languageOption())
    .action(async (flags: { config: string; once?: true; json?: true; lang: Language }) => {
      const { runWatch } = await import('./run-watch.ts')
      await runWatch(flags)
    })
  watch
    .command('init')
    .description('สร้างไฟล์ตั้งค่า · write the settings')
    .argument('<url>', 'ที่อยู่เว็บไซต์ เช่น https://www.agency.go.th · address of the site')
    .addOption(new Option('--out <file>', 'ชื่อไฟล์ที่จะสร้าง · the file to write').default(SETTINGS))
    .addOption(languageOption())
    .action(async (address: string, flags: { out: string; lang: Language }) => {
      const { writeSample } = await import('./watch-init.ts')
      await writeSample(siteAddress(address), flags.out, flags.lang)
    })
}
