/**
 * The client of the API. Paths, parameters and bodies are typed by the OpenAPI document (`schema.d.ts`, generated). Who
 * acts goes with every request: the person by the session's cookie, the post by a header, changes with the session's token.
 */
import createClient, { type Middleware } from 'openapi-fetch';
import { NO_ANSWER, problemFrom } from './problem';
import type { paths } from './schema';

/** What a session gives every request; set by src/app/session.tsx. */
export const capacity: { postId: string | null; csrf: string | null } = { postId: null, csrf: null };

const asTheOneLoggedIn: Middleware = {
  onRequest({ request }) {
    if (capacity.postId !== null) request.headers.set('Liancheng-Post', capacity.postId);
    if (capacity.csrf !== null && request.method !== 'GET')
      request.headers.set('Liancheng-CSRF', capacity.csrf);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    throw problemFrom(response.status, await response.json().catch(() => null));
  },
  onError() {
    return NO_ANSWER;
  },
};

export const client = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
client.use(asTheOneLoggedIn);
