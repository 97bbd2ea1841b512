import ObjectsPage from './objects/ObjectsPage.svelte';
import { showPage } from './page';
import { texts } from './texts';

showPage(ObjectsPage, texts.objects.title);
