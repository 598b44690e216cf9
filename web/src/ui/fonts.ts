export const sansSerif = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
export const monospace =
  "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";
