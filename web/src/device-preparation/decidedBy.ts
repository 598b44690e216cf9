interface Words {
  userGroup: (name: string) => string;
  rule: (name: string) => string;
}

/** What decided, in words: the API says `user_group:{id}` or `rule:{name}`. */
export function decidedByText(
  decidedBy: string,
  nameOf: (id: string) => string | undefined,
  t: Words,
): string {
  const [, kind, which] = /^(user_group|rule):(.+)$/s.exec(decidedBy) ?? [];
  if (which === undefined) return decidedBy;
  return kind === 'rule' ? t.rule(which) : t.userGroup(nameOf(which) ?? which);
}
