/** The console's entry: language, theme, questions, session, routes. */
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from './api/query-client';
import { App } from './app/app';
import { SessionProvider } from './app/session';
import { Theme } from './app/theme';
import { LanguageProvider } from './shared/language';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Theme>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter basename="/app">
            <SessionProvider>
              <App />
            </SessionProvider>
          </BrowserRouter>
        </QueryClientProvider>
      </Theme>
    </LanguageProvider>
  </StrictMode>,
);
