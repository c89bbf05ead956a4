import '@fontsource-variable/inter/wght.css';
import './styles/base.css';
import './styles/layout.css';
import './styles/conversation.css';
import './styles/cards.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { loadMe } from './state/me.ts';

const root = document.getElementById('app');
if (root) render(<App />, root);
void loadMe();
