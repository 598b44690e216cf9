// Runs before the first paint, so that a dark page never flashes white. The keys are those of src/shell/colorScheme.ts.
(function () {
  let mode = null;
  try {
    mode = localStorage.getItem('muster.mode');
  } catch {
    // Storage may be blocked: follow the system.
  }
  const dark = mode === 'dark' || (mode !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.classList.add(dark ? 'dark' : 'light');
})();
