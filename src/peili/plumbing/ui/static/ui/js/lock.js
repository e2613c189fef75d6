// The lock of a confidential place: says how long it stays open, warns in time, and closes by itself.
// Whoever keeps the key open says so: `peili:open-until` with the new moment.
const WARNING = 2 * 60000

for (const form of document.querySelectorAll("[data-lock]")) {
  const text = form.querySelector("[data-lock-text]")
  const warning = form.parentElement.querySelector("[data-lock-warning]")
  let timer

  const tick = () => {
    clearTimeout(timer)
    const left = new Date(form.dataset.closesAt) - Date.now()
    if (left <= 0) return form.requestSubmit()
    const minutes = Math.ceil(left / 60000)
    if (minutes <= 60) text.textContent = form.dataset.text.replace("{n}", minutes)
    warn(left <= WARNING)
    timer = setTimeout(tick, Math.min(15000, Math.max(500, left)))
  }

  const warn = (soon) => {
    if (!warning || warning.hidden === !soon) return
    warning.hidden = !soon
    if (soon) document.dispatchEvent(new CustomEvent("peili:say", { detail: warning.firstElementChild.textContent }))
  }

  document.addEventListener("peili:open-until", (event) => {
    form.dataset.closesAt = event.detail
    tick()
  })
  warning?.querySelector("button").addEventListener("click", async () => {
    const answer = await fetch(form.dataset.longer, { method: "POST", body: new FormData(form) })
    if (!answer.ok) return form.requestSubmit()
    document.dispatchEvent(new CustomEvent("peili:open-until", { detail: (await answer.json()).closes_at }))
  })
  tick()
}
