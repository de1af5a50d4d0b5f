import { speak } from './speak.ts'

/**
 * The one small script of a report, as text: language switch, filter of the items, details opened for print.
 * Without it everything can still be read, in Thai. It touches nothing but the page.
 */
export const behaviour = `(function () {${speak}
  function show(what) {
    var shown = 0
    all('[data-verdict]').forEach(function (card) {
      var verdict = card.getAttribute('data-verdict')
      var wanted = what === 'all' || what === verdict || (what === 'todo' && card.hasAttribute('data-todo'))
      card.hidden = !wanted
      if (wanted) shown += 1
    })
    all('[data-show]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-show') === what))
    })
    all('[data-shown]').forEach(function (place) { place.textContent = String(shown) })
  }

  all('[data-needs-script]').forEach(function (element) { element.hidden = false })
  all('[data-speak]').forEach(function (button) {
    button.addEventListener('click', function () { speak(root.lang === 'th' ? 'en' : 'th') })
  })
  all('[data-show]').forEach(function (button) {
    button.addEventListener('click', function () { show(button.getAttribute('data-show')) })
  })
  all('a[href^="#O"]').forEach(function (link) {
    link.addEventListener('click', function () {
      var card = document.getElementById(link.getAttribute('href').slice(1))
      if (card && card.hidden) show('all')
    })
  })
  window.addEventListener('beforeprint', function () {
    all('details').forEach(function (details) { details.open = true })
  })
  if (/[?&]lang=en(&|$)/.test(location.search)) speak('en')
})()
`
