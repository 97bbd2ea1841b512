import { mount } from 'svelte';
import './app.css';
import ExamsPage from './exams/ExamsPage.svelte';
import { locale, texts } from './texts';

document.documentElement.lang = locale;
document.title = texts.title;

const target = document.getElementById('app');
if (target === null) throw new Error('index.html has no element "app"');
mount(ExamsPage, { target });
