/** What a view keeps of an address: what the list says of itself, and its columns where they are others than its own. */
export function viewQuery(said: Readonly<Record<string, string>>, columns: string | undefined): string {
  return new URLSearchParams(columns === undefined ? said : { ...said, columns }).toString();
}

const sorted = (query: string) => {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
};

/** Whether both show the same: the server writes a query in its own way. */
export const sameQuery = (one: string, other: string) => sorted(one) === sorted(other);
