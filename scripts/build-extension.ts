import { zip } from 'wxt'

/** Builds the extension for Chrome/Edge and Firefox, and packs each as the stores want it: out/extension/*.zip. */
process.env['WXT_TELEMETRY'] = '0'
for (const browser of ['chrome', 'firefox']) {
  const files = await zip({ browser, manifestVersion: 3 })
  for (const file of files) console.log(file)
}
