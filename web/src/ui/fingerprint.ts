/** `2CA39E…` in any case becomes `2C:A3:9E:…`, the form that openssl prints. */
export function formatFingerprint(hex: string): string {
  return (hex.toUpperCase().match(/.{1,2}/g) ?? []).join(':');
}

/** The first 8 and the last 4 bytes: enough to tell rows apart, never enough to approve by. */
export function truncateFingerprint(hex: string): string {
  return `${formatFingerprint(hex.slice(0, 16))}...${formatFingerprint(hex.slice(-8))}`;
}
