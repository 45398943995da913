// Keeps what is dropped on the page and pasted before the app listens, and hands it over then: the browser would show a
// dropped file in place of the page.
{
  const kept = [];
  const kinds = ["dragover", "drop", "paste"];
  // Text is for the field that it is pasted into, or dragged to.
  const isForTheApp = ({ type, target, dataTransfer }) =>
    type === "paste" ? !target.closest?.("input, textarea, select, [contenteditable]") : dataTransfer?.types.includes("Files");

  const keep = (event) => {
    if (!isForTheApp(event)) return;
    event.preventDefault();
    if (event.type === "dragover") return;
    // What the event has is gone after it.
    const data = new DataTransfer();
    const given = event.dataTransfer ?? event.clipboardData;
    for (const file of given.files) data.items.add(file);
    for (const type of given.types) if (type !== "Files") data.setData(type, given.getData(type));
    kept.push([event, data]);
  };

  const handOver = () => {
    for (const kind of kinds) document.removeEventListener(kind, keep);
    for (const [{ type, constructor }, data] of kept) {
      const again = new constructor(type, { bubbles: true, cancelable: true });
      const name = type === "drop" ? "dataTransfer" : "clipboardData";
      document.body.dispatchEvent(Object.defineProperty(again, name, { value: data }));
    }
  };

  for (const kind of kinds) document.addEventListener(kind, keep);
  addEventListener("embudo:listens", handOver, { once: true });
}
