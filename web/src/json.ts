/** The server refused a request, and says why. */
export class Refusal extends Error {}

/** Asks the server for JSON. An empty answer is an empty list. */
export async function getJson<T>(url: string, accept: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { headers: { Accept: accept }, signal });
  if (response.status === 204) return [] as T;
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as { title?: string; detail?: string } | null;
    throw new Refusal(problem?.detail ?? problem?.title ?? `${response.status} ${response.statusText}`);
  }
  return (await response.json()) as T;
}
