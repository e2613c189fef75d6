// Drag a planned session to another day or half hour. Without this the form of the session does it.
const form = document.getElementById("drag")
const verdict = document.getElementById("drag-verdict")
const HALF_HOUR = 30
const JUDGED_AFTER_MS = 250
let waiting = 0

// Say what the judge would say if the session were dropped here; only the last place counts.
function judge(path, seen, step) {
  clearTimeout(waiting)
  waiting = setTimeout(async () => {
    const asked = new URLSearchParams({ seen, days: step.days, minutes: step.minutes })
    const mine = waiting
    const answer = await fetch(`${path}verdict/?${asked}`)
    if (answer.ok && mine === waiting) verdict.innerHTML = await answer.text()
  }, JUDGED_AFTER_MS)
}

function silence() {
  clearTimeout(waiting)
  waiting = 0
  verdict.replaceChildren()
}

function scaleOf(svg) {
  return svg.viewBox.baseVal.width / svg.getBoundingClientRect().width
}

function grab(link, svg) {
  const address = new URL(link.href.baseVal, location.href)
  const seen = address.searchParams.get("session")
  if (!seen) return
  let from = null
  let step = { days: 0, minutes: 0 }
  link.setAttribute("draggable", "false")

  link.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return
    from = { x: event.clientX, y: event.clientY }
    link.setPointerCapture(event.pointerId)
  })
  link.addEventListener("dragstart", (event) => event.preventDefault())
  link.addEventListener("pointermove", (event) => {
    if (!from) return
    const scale = scaleOf(svg)
    const column = Number(svg.dataset.day)
    const hour = Number(svg.dataset.hour)
    const next = {
      days: Math.round(((event.clientX - from.x) * scale) / column),
      minutes: Math.round(((event.clientY - from.y) * scale * 60) / hour / HALF_HOUR) * HALF_HOUR,
    }
    if (next.days !== step.days || next.minutes !== step.minutes) judge(address.pathname, seen, next)
    step = next
    link.classList.add("dragged")
    const dy = (step.minutes / 60) * hour
    link.setAttribute("transform", `translate(${step.days * column} ${dy})`)
  })
  link.addEventListener("pointercancel", () => {
    from = null
    silence()
    link.removeAttribute("transform")
  })
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !from) return
    from = null
    silence()
    link.classList.remove("dragged")
    link.removeAttribute("transform")
    link.addEventListener("click", (click) => click.preventDefault(), { once: true })
  })
  link.addEventListener("pointerup", () => {
    if (!from) return
    from = null
    link.classList.remove("dragged")
    if (!step.days && !step.minutes) {
      silence()
      link.removeAttribute("transform")
      return
    }
    form.action = `${address.pathname}move/`
    form.elements.seen.value = seen
    form.elements.days.value = step.days
    form.elements.minutes.value = step.minutes
    link.addEventListener("click", (event) => event.preventDefault(), { once: true })
    form.submit()
  })
}

if (form) {
  for (const svg of document.querySelectorAll(".week")) {
    for (const link of svg.querySelectorAll("a")) grab(link, svg)
  }
}
