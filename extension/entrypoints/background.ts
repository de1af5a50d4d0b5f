import { defineBackground } from 'wxt/utils/define-background'

export default defineBackground(() => {
  // Popup and panel do the work; the background only wakes for menus and alarms.
})
