// Focus is never lost after a swap: an error summary or a marked place takes it, else it stays near.
// The breadcrumb leads back to a list as it was left (its address only, for this tab only).
const wanted = "[data-focus], [autofocus]"
let lost = null

document.querySelector("[data-focus]")?.focus()

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const held = document.activeElement
  lost = held && held !== document.body && event.detail.target.contains(held) ? { id: held.id } : null
})

document.body.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt
  const place = swapped.matches(wanted) ? swapped : swapped.querySelector(wanted)
  if (place) return place.focus()
  if (!lost || document.activeElement !== document.body) return
  const near = (lost.id && document.getElementById(lost.id)) || swapped
  if (near === swapped && !swapped.matches("a, button, input, select, textarea")) swapped.tabIndex = -1
  near.focus({ preventScroll: true })
})

const key = (path) => `peili:list:${path}`

// Not from a confidential place: nothing of it stays in this browser.
if (document.querySelector("[data-confidential]")) sessionStorage.removeItem(key(location.pathname))
else if (location.search) sessionStorage.setItem(key(location.pathname), location.search)
else sessionStorage.removeItem(key(location.pathname))

for (const link of document.querySelectorAll("a[data-return]")) {
  const address = new URL(link.href)
  const left = !address.search && sessionStorage.getItem(key(address.pathname))
  if (left) link.href = address.pathname + left
}
