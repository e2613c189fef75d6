// The lock of a confidential place: says how long it stays open and closes by itself.
for (const form of document.querySelectorAll("[data-lock]")) {
  const closes = new Date(form.dataset.closesAt)
  const text = form.querySelector("[data-lock-text]")

  const tick = () => {
    const minutes = Math.ceil((closes - Date.now()) / 60000)
    if (minutes <= 0) return form.requestSubmit()
    if (minutes <= 60) text.textContent = form.dataset.text.replace("{n}", minutes)
    setTimeout(tick, Math.min(30000, Math.max(500, closes - Date.now())))
  }
  tick()
}
