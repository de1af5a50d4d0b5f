import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { handOver } from '../background/round-script.ts'
import { askEverySite } from '../recheck/every-site.ts'

export default defineUnlistedScript(() => handOver(askEverySite))
