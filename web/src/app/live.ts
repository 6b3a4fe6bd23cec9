/**
 * Whether the server answers, and has anything new: asked every few seconds by its own word of how far it is, because an
 * event stream cannot say in which post somebody reads. What has moved on is asked anew.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const EVERY_MS = 4_000;

interface Readiness {
  readonly views?: { readonly position?: string };
}

export function useLive(): boolean {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    let known: string | undefined;
    let stopped = false;
    const look = async () => {
      try {
        const response = await fetch('/health/ready', { credentials: 'omit' });
        const { views } = (await response.json()) as Readiness;
        if (stopped) return;
        setConnected(true);
        if (known !== undefined && views?.position !== known) void queries.invalidateQueries();
        known = views?.position;
      } catch {
        if (!stopped) setConnected(false);
      }
    };
    void look();
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [queries]);
  return connected;
}
