import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { beginPanel } from '../frame/first-frame.ts'

export default defineUnlistedScript(() => void beginPanel())
