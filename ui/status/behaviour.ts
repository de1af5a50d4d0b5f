import { speak } from '../speak.ts'

/**
 * The script of the watch's pages, as text: language switch, kept in the address and in links between the pages; a
 * served page is fetched again each minute. Without it everything can still be read, in Thai.
 */
export const statusBehaviour = `(function () {${speak}
  function choose(language) {
    speak(language)
    var query = language === 'en' ? '?lang=en' : ''
    all('a[data-keep-language]').forEach(function (link) {
      link.setAttribute('href', link.getAttribute('href').split('?')[0] + query)
    })
    history.replaceState(null, '', location.pathname + query + location.hash)
  }

  all('[data-needs-script]').forEach(function (element) { element.hidden = false })
  all('[data-speak]').forEach(function (button) {
    button.addEventListener('click', function () { choose(root.lang === 'th' ? 'en' : 'th') })
  })
  if (/[?&]lang=en(&|$)/.test(location.search)) choose('en')
  if (root.hasAttribute('data-renew')) {
    setInterval(function () { if (!document.hidden) location.reload() }, 60000)
  }
})()
`
