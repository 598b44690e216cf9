/** In the order in which they are offered. */
export const policyKinds = ['windows_csp', 'apple_form', 'apple_profile', 'android_policy', 'agent'] as const;

export type PolicyKind = (typeof policyKinds)[number];

export const isKind = (text: string | null): text is PolicyKind => policyKinds.some((kind) => kind === text);

/** What a new policy begins with. */
export const emptyContent: Record<PolicyKind, string> = {
  windows_csp: '{\n  "settings": []\n}\n',
  apple_form: '{\n  "identifier": "com.company.policy"\n}\n',
  apple_profile: '',
  android_policy: '{\n}\n',
  agent: '{\n  "files": [],\n  "services": [],\n  "settings": []\n}\n',
};
