/** Says a sentence to screen readers, through the polite region that every page holds. */
export function announce(text: string): void {
  const region = document.getElementById("announce");
  if (!region) return;
  // Emptied first, so that the same sentence said twice is read twice.
  region.textContent = "";
  window.setTimeout(() => {
    region.textContent = text;
  }, 60);
}
