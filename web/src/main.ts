import ExamsPage from './exams/ExamsPage.svelte';
import { showPage } from './page';
import { texts } from './texts';

showPage(ExamsPage, texts.title);
