// Focus is never lost after a swap: an error summary or a marked place takes it, else it stays near.
// The breadcrumb leads back to a list as it was left (its address only, for this tab only).
const wanted = "[data-focus], [autofocus]"
let held = null

document.querySelector("[data-focus]")?.focus()

document.body.addEventListener("htmx:beforeSwap", () => {
  held = document.activeElement?.id || null
})

document.body.addEventListener("htmx:afterSettle", (event) => {
  const swapped = event.detail.elt ?? event.target
  const place = swapped.matches?.(wanted) ? swapped : swapped.querySelector?.(wanted)
  if (place) return place.focus()
  if (document.activeElement && document.activeElement !== document.body) return
  const before = held && document.getElementById(held)
  if (before) return before.focus()
  if (!swapped.matches?.("a, button, input, select, textarea, [tabindex]")) swapped.setAttribute?.("tabindex", "-1")
  swapped.focus?.({ preventScroll: true })
})

const key = (path) => `peili:list:${path}`

if (location.search) sessionStorage.setItem(key(location.pathname), location.search)
else sessionStorage.removeItem(key(location.pathname))

for (const link of document.querySelectorAll("a[data-return]")) {
  const address = new URL(link.href)
  const left = !address.search && sessionStorage.getItem(key(address.pathname))
  if (left) link.href = address.pathname + left
}
