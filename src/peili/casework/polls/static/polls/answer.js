// On top of plain radio buttons and check boxes: counting aloud, and painting a week.
// Without this file the same form is filled in box by box.
const REST = 250 // milliseconds
const SCROLLS = 10 // pixels
const counted = document.querySelector("[data-counts]")
if (counted) countWindows(counted)
const grid = document.querySelector("[data-week]")
if (grid) paintable(grid)

function countWindows(place) {
  const form = place.closest("form")
  const all = form.querySelectorAll(".poll-day fieldset").length
  form.addEventListener("change", () => {
    const chosen = [...form.querySelectorAll("input[type=radio]:checked")]
    const suit = chosen.filter((radio) => radio.value !== "no").length
    place.textContent = fill(place.dataset.countsText, { n: suit, all, left: all - chosen.length })
  })
}

function paintable(table) {
  const boxes = [...table.querySelectorAll("input[type=checkbox]")]
  const days = table.querySelectorAll("thead [data-day]").length
  const said = document.querySelector("[data-week-said]")
  const touched = matchMedia("(pointer: coarse)").matches
  const help = document.querySelector(touched ? "[data-touch-help]" : "[data-paint-help]")
  let painting = null
  if (help) help.hidden = false

  for (const head of table.querySelectorAll("thead th")) wholeDay(head)

  // One stop for Tab: the arrows move inside.
  let current = boxes.find((box) => box.checked) ?? boxes[0]
  for (const box of boxes) box.tabIndex = box === current ? 0 : -1

  table.addEventListener("change", (event) => told(event.target))
  table.addEventListener("focusin", (event) => stop(event.target))
  table.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: days, ArrowUp: -days }[event.key]
    const from = boxes.indexOf(event.target)
    if (!step || from < 0) return
    event.preventDefault()
    const beside = Math.abs(step) === 1 && Math.floor((from + step) / days) !== Math.floor(from / days)
    const to = boxes[from + step]
    if (!to || beside) return
    if (event.shiftKey) paint(to, event.target.checked)
    to.focus()
  })

  // A finger scrolls the page and taps, and draws once it has rested; a mouse or a pen draws.
  table.addEventListener("pointerdown", (event) => {
    const box = boxUnder(event)
    if (!box || box.disabled || event.pointerType === "touch" || event.button !== 0) return
    event.preventDefault()
    painting = !box.checked
    box.focus({ preventScroll: true })
    paint(box, painting)
  })
  table.addEventListener("pointerover", (event) => {
    const box = boxUnder(event)
    if (painting !== null && box) paint(box, painting)
  })
  addEventListener("pointerup", () => { setTimeout(() => { painting = null }) })
  table.addEventListener("click", (event) => {
    if (painting !== null) event.preventDefault() // the drawing has set the box already
  })

  let resting = null
  let from = null
  table.addEventListener("touchstart", (event) => {
    const touch = event.touches[0]
    const box = boxUnder(event)
    lift()
    if (!box || box.disabled || event.touches.length > 1) return
    from = { x: touch.clientX, y: touch.clientY }
    resting = setTimeout(() => {
      painting = !box.checked
      table.classList.add("drawing")
      paint(box, painting)
    }, REST)
  }, { passive: true })
  table.addEventListener("touchmove", (event) => {
    const { clientX, clientY } = event.touches[0]
    if (painting !== null) {
      event.preventDefault() // the page stays where it is while the finger draws
      const cell = document.elementFromPoint(clientX, clientY)?.closest("td")
      if (cell && table.contains(cell)) paint(cell.querySelector("input"), painting)
    } else if (from && Math.hypot(clientX - from.x, clientY - from.y) > SCROLLS) clearTimeout(resting)
  }, { passive: false })
  table.addEventListener("touchend", (event) => {
    if (painting !== null) event.preventDefault() // no tap follows: it would take the last box back
    lift()
  })
  table.addEventListener("touchcancel", lift)
  table.addEventListener("contextmenu", (event) => {
    if (resting !== null) event.preventDefault() // a finger that rests asks for no menu
  })

  function lift() {
    clearTimeout(resting)
    resting = null
    painting = null
    table.classList.remove("drawing")
  }

  // The name of a day becomes a button: marked whole, then what does not suit is cleared.
  function wholeDay(head) {
    const { day, name } = head.querySelector("[data-day]").dataset
    const column = boxes.filter((box) => box.dataset.day === day && !box.disabled)
    if (!column.length) return
    const short = head.querySelector("abbr")
    const button = document.createElement("button")
    button.type = "button"
    button.className = "plain"
    button.setAttribute("aria-label", fill(table.dataset.whole, { day: name }))
    button.append(short.textContent)
    short.replaceWith(button)
    button.addEventListener("click", () => {
      const free = !column.every((box) => box.checked)
      for (const box of column) box.checked = free
      told(column[0])
    })
  }

  function boxUnder(event) {
    return event.target.closest("td")?.querySelector("input")
  }

  function paint(box, free) {
    if (!box || box.checked === free || box.disabled) return
    box.checked = free
    told(box)
  }

  function stop(box) {
    if (!boxes.includes(box)) return
    current.tabIndex = -1
    current = box
    current.tabIndex = 0
  }

  function told(box) {
    const free = boxes.filter((one) => one.dataset.day === box.dataset.day && one.checked).length
    const head = table.querySelector(`thead [data-day="${box.dataset.day}"]`)
    head.querySelector("b").textContent = free
    said.textContent = fill(table.dataset.say, { day: head.dataset.name, n: free })
  }
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name])
}
