/** The first screen: recent documents, open, and a new page from a template. */
import { Select } from '@base-ui/react/select';
import { ChevronDown, FileClock, FileText, FolderOpen, Image, LayoutTemplate, X } from 'lucide-react';
import { useState } from 'react';
import type { HouseStyleCard, RecentDocument, TemplateCard } from '../../core/ipc.ts';
import { useSentence, useText } from '../language/language.ts';
import { runCommand } from '../state/commands.ts';
import { setDesk, useDesk } from '../state/desk.ts';
import { chooseCopy, dropCopy, forgetRecent, newDocument, openDocument } from '../state/files.ts';
import { TemplateSketch } from './template-sketch.tsx';

export function Welcome() {
  const text = useText();
  const { start, library, recent, language } = useDesk();
  const [style, setStyle] = useState<string>();
  const houseStyleId = style ?? library?.houseStyles[0]?.id;
  return (
    <main className="welcome">
      <section className="welcome-start">
        <h1 className="wordmark">{text.appName}</h1>
        <p className="tagline">{text.tagline}</p>
        <div className="welcome-actions">
          <button type="button" className="button primary large" onClick={() => void openDocument({ kind: 'ask' })}>
            <FolderOpen size={17} strokeWidth={1.75} aria-hidden />
            {text.open}
          </button>
          <button type="button" className="button large" onClick={() => void openDocument({ kind: 'sample' })}>
            <LayoutTemplate size={17} strokeWidth={1.75} aria-hidden />
            {text.openSample}
          </button>
        </div>
        <BringIn />
        <h2>{text.recent}</h2>
        {recent.length === 0 ? <p className="quiet">{text.noRecent}</p> : null}
        <ul className="recent">
          {recent.map((each) => (
            <li key={each.id}>
              <RecentRow recent={each} />
            </li>
          ))}
        </ul>
        <div className="welcome-foot">
          <span className="quiet figures">{start?.version}</span>
          <button
            type="button"
            className="status-button"
            onClick={() => setDesk({ language: language === 'zh' ? 'en' : 'zh' })}
          >
            {text.language}
          </button>
          <button type="button" className="status-button" onClick={() => runCommand('toggle-theme')}>
            {text.theme}
          </button>
        </div>
      </section>
      <section className="welcome-templates">
        <div className="welcome-templates-head">
          <h2>{text.newFromTemplate}</h2>
          {library === undefined || houseStyleId === undefined ? null : (
            <HouseStyleSelect styles={library.houseStyles} value={houseStyleId} onChange={setStyle} />
          )}
        </div>
        <ul className="gallery">
          {library?.templates.map((template) => (
            <li key={template.id}>
              <GalleryCard
                template={template}
                onClick={() => (houseStyleId === undefined ? undefined : void newDocument(template.id, houseStyleId))}
              />
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** Manuscripts and photos for the page that a template will make. */
function BringIn() {
  const text = useText();
  const copy = useDesk((desk) => desk.copy);
  const [stories, photos] = [copy.manuscript.length, copy.photo.length];
  return (
    <section className="bring-in" aria-label={text.bringIn}>
      <h2>{text.bringIn}</h2>
      <div className="bring-in-buttons">
        <button type="button" className="button" onClick={() => void chooseCopy('manuscript')}>
          <FileText size={15} strokeWidth={1.75} aria-hidden />
          {text.manuscripts}
        </button>
        <button type="button" className="button" onClick={() => void chooseCopy('photo')}>
          <Image size={15} strokeWidth={1.75} aria-hidden />
          {text.photosToBring}
        </button>
      </div>
      <p className="quiet" role="status">
        {stories > 0 ? text.bringInReady(stories, photos) : photos > 0 ? text.bringInPhotosOnly : text.bringInHint}
      </p>
      <ul className="chosen-copy">
        {(['manuscript', 'photo'] as const).flatMap((kind) =>
          copy[kind].map((file) => (
            <li key={file.id} className="chosen-file">
              <span className="ellipsis">{file.name}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={text.dropFile(file.name)}
                onClick={() => dropCopy(kind, file.id)}
              >
                <X size={13} aria-hidden />
              </button>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

function RecentRow({ recent }: { readonly recent: RecentDocument }) {
  const text = useText();
  return (
    <div className="recent-row">
      <button
        type="button"
        className="row"
        disabled={recent.missing}
        onClick={() => void openDocument({ kind: 'recent', id: recent.id })}
      >
        <FileClock className="row-icon" size={16} strokeWidth={1.6} aria-hidden />
        <span className="row-title">{recent.title}</span>
        <time className="figures quiet" dateTime={recent.opened}>
          {recent.opened.slice(0, 10)}
        </time>
        <span className="row-facts ellipsis">{recent.missing ? text.missing : recent.folder}</span>
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={text.forget}
        onClick={() => void forgetRecent(recent.id)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}

function GalleryCard({ template, onClick }: { readonly template: TemplateCard; onClick(): void }) {
  const text = useText();
  const sentence = useSentence();
  return (
    <button type="button" className="gallery-card" onClick={onClick} title={sentence(template.note)}>
      <span className="gallery-picture">
        <TemplateSketch template={template} />
      </span>
      <span className="gallery-name">{sentence(template.name)}</span>
      <span className="gallery-facts figures">
        <span>{text.millimetres(`${template.width}`, `${template.height}`)}</span>
        <span>{text.columnsShort(template.columns)}</span>
        {template.textSlots > 0 ? <span>{text.storiesShort(template.textSlots)}</span> : null}
        {template.photoSlots > 0 ? <span>{text.photosShort(template.photoSlots)}</span> : null}
      </span>
    </button>
  );
}

interface HouseStyleSelectProps {
  readonly styles: readonly HouseStyleCard[];
  readonly value: string;
  onChange(id: string): void;
}

function HouseStyleSelect({ styles, value, onChange }: HouseStyleSelectProps) {
  const text = useText();
  const sentence = useSentence();
  const items = styles.map((style) => ({ value: style.id, label: sentence(style.name) }));
  return (
    <Select.Root items={items} value={value} onValueChange={(id) => (id === null ? undefined : onChange(id))}>
      <Select.Trigger className="menu-button" aria-label={text.houseStyle}>
        <span className="quiet">{text.houseStyle}</span>
        <Select.Value />
        <ChevronDown size={13} aria-hidden />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="menu">
            {styles.map((style) => (
              <Select.Item key={style.id} value={style.id} className="menu-item two-lines">
                <Select.ItemText>{sentence(style.name)}</Select.ItemText>
                <span className="quiet">{sentence(style.note)}</span>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
