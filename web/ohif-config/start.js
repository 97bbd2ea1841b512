// What OHIF's own start page sets up in inline scripts; a file of its own, so that the content security policy can forbid those.
window.PUBLIC_URL = '/ohif/';
window.browserImportFunction = (url) => import(url);
