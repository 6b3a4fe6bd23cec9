/**
 * Whether the server answers, and has anything new: it tells how far its views have come, and what has moved on is asked anew.
 * A page that nobody sees does not listen; shown again, it catches up.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CatchUp } from '../api/catch-up';
import { PositionStream } from '../api/position-stream';
import { useSession } from './session';

export function useLive(): boolean {
  const queries = useQueryClient();
  const { post, lookAgain } = useSession();
  const [connected, setConnected] = useState(true);
  const postId = post?.postId;
  useEffect(() => {
    // Who holds no post may read nothing that could change: not even the stream of positions is open to them.
    if (postId === undefined) return;
    const catchUp = new CatchUp(queries);
    let known: string | undefined;
    let stream: PositionStream | undefined;
    const onPosition = (position: string) => {
      if (position === known) return;
      // What a page asks as it opens is as new as the first word.
      catchUp.to(position, known !== undefined);
      known = position;
    };
    const listen = () => {
      stream?.stop();
      stream =
        document.visibilityState === 'hidden'
          ? undefined
          : new PositionStream({ onPosition, onConnection: setConnected, onRefused: lookAgain });
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    // The browser may be wrong about either: it is tried at once.
    window.addEventListener('offline', listen);
    window.addEventListener('online', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      window.removeEventListener('offline', listen);
      window.removeEventListener('online', listen);
      stream?.stop();
    };
  }, [queries, postId, lookAgain]);
  return connected;
}
