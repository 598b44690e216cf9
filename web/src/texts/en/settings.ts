export const settings = {
  title: 'Policy Manager endpoint',
  lead: 'Where people and devices find this server, and whether all that it needs works.',
  unavailable: 'The endpoint’s settings are unavailable',
  validate: 'Validate',
  running: 'Checking. This takes up to 30 seconds.',
  never: 'Not validated yet.',
  validated: 'Connection validated',
  validatedWithFaults: 'Validated: something needs attention',
  lastValidation: 'Last validation',
  healthy: 'Configured and healthy',
  needsAttention: 'Needs attention',
  by: (name: string) => `by ${name}`,
  remedy: 'What to do:',
  took: (milliseconds: number) => `${milliseconds} ms`,
  statuses: {
    ok: 'OK',
    warning: 'Warning',
    failed: 'Failed',
    not_configured: 'Not configured',
  } as Record<string, string>,
  checks: {
    database: 'Database',
    clock: 'Clock',
    enrollment_queue: 'Enrollment queue',
    identity_providers: 'Identity providers',
    keys: 'Key ring',
    public_url: 'Public URL',
    tls: 'Certificate',
    proxies: 'Proxies',
  } as Record<string, string>,
  facts: {
    url: 'URL',
    others: 'Also answers to',
    listener: 'Listens on',
    proxies: 'Proxies',
    proxy: (behind: boolean, trusted: string[]) =>
      !behind
        ? 'None in front'
        : trusted.length > 0
          ? `Believed: ${trusted.join(', ')}`
          : 'In front, not believed',
    serverKey: 'Server key that devices pin (SHA-256)',
    version: 'Version',
  },
};
