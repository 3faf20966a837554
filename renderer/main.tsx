/** Starts the window's page: meets the host, starts the composer, shows the app. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { bridge } from './bridge/bridge.ts';
import { offerFaces } from './chrome/faces.ts';
import { GlyphCache } from './page/glyphs.ts';
import { runCommand } from './state/commands.ts';
import { keepComposed } from './state/composing.ts';
import { desk } from './state/desk.ts';
import { meetHost } from './state/files.ts';
import './style/tokens.css';
import './style/controls.css';
import './style/desk.css';
import './style/panels.css';
import './style/galley.css';
import './style/inspector.css';
import './style/welcome.css';

const glyphs = new GlyphCache();
createRoot(document.getElementById('root')!).render(<App glyphs={glyphs} />);
bridge.on('command', runCommand);
await meetHost();
const faces = desk().library?.faces ?? [];
offerFaces(faces);
keepComposed(faces, (outlines) => glyphs.add(outlines));
