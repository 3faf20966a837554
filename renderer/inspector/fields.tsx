/** Fields of the inspector: what is typed counts when it is finished, with Enter or by leaving; Escape takes it back. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

interface Draft {
  readonly text: string;
  setText(text: string): void;
  /** The field is left: what it says counts. */
  finish(): void;
  /** Enter finishes, Escape takes back. */
  onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void;
}

/** What stands in a field between the first key and the last. `accept` is called once, and only with news. */
function useDraft(value: string, accept: (text: string) => void): Draft {
  const [text, setText] = useState(value);
  const known = useRef(value);
  // The truth changed: by another field, by undo, by a drag on the page.
  useEffect(() => {
    known.current = value;
    setText(value);
  }, [value]);
  const finish = (): void => {
    if (text === known.current) return;
    known.current = text;
    accept(text);
    setText(value);
  };
  return {
    text,
    setText,
    finish,
    onKeyDown(event) {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && !event.shiftKey) {
        event.preventDefault();
        finish();
      } else if (event.key === 'Escape') setText(value);
    },
  };
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  /** What one press of an arrow key adds. */
  readonly step: number;
  readonly disabled?: boolean;
  /** A number that was typed; whether it fits is for the owner to say. */
  onChange(value: number): void;
}

/** A number; its name is read aloud, and shown by its row. Anything that is no number is taken back. */
export function NumberField({ label, value, step, disabled, onChange }: NumberFieldProps) {
  const draft = useDraft(value, (text) => {
    const number = Number(text.trim().replace('，', '.').replace(',', '.'));
    if (text.trim() !== '' && Number.isFinite(number)) onChange(number);
  });
  return (
    <input
      className="number-field figures"
      inputMode="decimal"
      aria-label={label}
      value={draft.text}
      disabled={disabled}
      onChange={(event) => draft.setText(event.target.value)}
      onBlur={draft.finish}
      onKeyDown={(event) => {
        const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
        if (direction === 0) return draft.onKeyDown(event);
        event.preventDefault();
        const next = Number((Number(draft.text) + direction * step).toFixed(3));
        if (Number.isFinite(next)) onChange(next);
      }}
    />
  );
}

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  onChange(value: string): void;
}

/** Words under a label. */
export function WordsField({ label, value, long, onChange }: WordsFieldProps) {
  const id = useId();
  const draft = useDraft(value, onChange);
  const shared = { id, value: draft.text, onBlur: draft.finish, onKeyDown: draft.onKeyDown };
  return (
    <div className="words-field">
      <label htmlFor={id}>{label}</label>
      {long === true ? (
        <textarea {...shared} rows={4} onChange={(event) => draft.setText(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => draft.setText(event.target.value)} />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

/** One of a few values, all of them in view. */
export function Choice({ label, value, choices, onChange }: ChoiceProps) {
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="choice-button figures"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
