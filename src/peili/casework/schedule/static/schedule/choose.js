// One box that chooses all processes that the filter leaves in sight. Without this they are ticked one by one.
const all = document.getElementById("all-processes")

function inSight() {
  const boxes = document.querySelectorAll("#processes tbody input[type=checkbox]")
  return [...boxes].filter((box) => box.closest("tr").offsetParent !== null)
}

function tell() {
  const boxes = inSight()
  const ticked = boxes.filter((box) => box.checked).length
  all.checked = boxes.length > 0 && ticked === boxes.length
  all.indeterminate = ticked > 0 && ticked < boxes.length
}

if (all) {
  all.hidden = false
  all.addEventListener("change", () => {
    for (const box of inSight()) box.checked = all.checked
  })
  document.getElementById("processes").addEventListener("change", tell)
  tell()
}
