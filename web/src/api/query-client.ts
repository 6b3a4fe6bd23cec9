/** Questions are kept for a short time and asked anew when something happens; a refusal is never asked again. */
import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server is this office's own: a browser that thinks it is offline may reach it all the same, and whoever presses a button is told.
    queries: {
      networkMode: 'always',
      staleTime: 30_000,
      // A server that restarts answers again soon; what it refuses it refuses the second time too.
      retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 3,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
