import '@fontsource-variable/inter/wght.css';
import './style.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { begin } from './visitor.ts';

const root = document.getElementById('app');
if (root) render(<App />, root);
void begin();
