/** Short messages over the page. */
import { Check, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import { useSentence, useText } from '../language/language.ts';
import { type Notice, useDesk } from '../state/desk.ts';
import { putAway } from '../state/notices.ts';

/** How long a message that asks nothing stays, milliseconds. */
const STAY = 5000;

export function Notices() {
  const notices = useDesk((desk) => desk.notices);
  return (
    <div className="notices" role="status">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice: { id, kind, message } }: { readonly notice: Notice }) {
  const text = useText();
  const sentence = useSentence();
  useEffect(() => {
    if (kind === 'trouble') return;
    const timer = setTimeout(() => putAway(id), STAY);
    return () => clearTimeout(timer);
  }, [id, kind]);
  const Icon = kind === 'trouble' ? TriangleAlert : Check;
  return (
    <div className={`notice ${kind}`}>
      <Icon size={16} aria-hidden />
      <p>{sentence(message)}</p>
      <button type="button" className="icon-button" aria-label={text.dismiss} onClick={() => putAway(id)}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
