// Empty on purpose: OHIF's own service worker loads code from outside.
