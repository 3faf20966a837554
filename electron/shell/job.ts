/** Long work is done in a process of its own: what is ordered there and what comes back. */
import type { Sentence } from '../../core/base/diagnostic.ts';
import type { Result } from '../../core/base/result.ts';
import type { ZbanDocument } from '../../core/model/document.ts';

/** Where the bytes of each photo lie, by its id. */
export type PhotoFiles = Readonly<Record<string, string>>;

/** A document that was drafted, with files for its photos. */
export interface Drafted {
  readonly document: ZbanDocument;
  readonly photoFiles: PhotoFiles;
}

export interface Printed {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
}

/** Every kind of work, with what it is told and what it gives. */
export interface Jobs {
  /** Composes a document and writes its PDF. */
  readonly export: {
    readonly order: {
      readonly document: ZbanDocument;
      readonly photoFiles: PhotoFiles;
      readonly out: string;
      /** ISO time that the file bears. */
      readonly time: string;
      readonly cacheFolder: string;
    };
    readonly answer: Printed;
  };
  /** Drafts the sample page that ships with the program. */
  readonly sample: { readonly order: Record<never, never>; readonly answer: Drafted };
  /** Drafts a page from a template, filled with placeholder copy. */
  readonly blank: {
    readonly order: { readonly templateId: string; readonly houseStyleId: string; readonly date: string };
    readonly answer: Drafted;
  };
  /** Drafts a page from manuscripts and photos. */
  readonly draft: {
    readonly order: {
      readonly templateId: string;
      readonly houseStyleId: string;
      readonly date: string;
      readonly manuscripts: readonly string[];
      readonly photos: readonly string[];
    };
    readonly answer: Drafted;
  };
}

export type JobKind = keyof Jobs;
export type JobOrder<Kind extends JobKind = JobKind> = { [K in Kind]: { readonly kind: K } & Jobs[K]['order'] }[Kind];
export type JobAnswer<Kind extends JobKind> = Result<Jobs[Kind]['answer']>;

export type ToJob = { readonly kind: 'order'; readonly order: JobOrder } | { readonly kind: 'cancel' };

export type FromJob =
  | { readonly kind: 'progress'; readonly share: number; readonly step: Sentence }
  | { readonly kind: 'done'; readonly answer: Result<Jobs[JobKind]['answer']> };

/** A process for one job, as a host starts it. */
export interface JobProcess {
  post(message: ToJob): void;
  onMessage(heard: (message: FromJob) => void): void;
  /** Called once, however it ends. */
  onExit(ended: () => void): void;
  kill(): void;
}

export type StartJobProcess = () => JobProcess;
