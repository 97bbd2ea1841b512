import { mount, type Component } from 'svelte';
import './app.css';
import { locale } from './texts';

/** Shows a page of ours in the element that its HTML file has for it. */
export function showPage(page: Component, title: string): void {
  document.documentElement.lang = locale;
  document.title = title;
  const target = document.getElementById('app');
  if (target === null) throw new Error('the page has no element "app"');
  mount(page, { target });
}
