import { expect, it } from 'vitest';
import { isVolume, viewerUrl } from './links';

it('names the study, the hanging and the first series', () => {
  expect(viewerUrl('1.2.3')).toBe('/ohif/viewer?StudyInstanceUIDs=1.2.3');
  expect(viewerUrl('1.2.3', 'mpr')).toBe('/ohif/viewer?StudyInstanceUIDs=1.2.3&hangingProtocolId=mpr');
  expect(viewerUrl('1.2.3', 'default', '4.5')).toBe('/ohif/viewer?StudyInstanceUIDs=1.2.3&initialSeriesInstanceUID=4.5');
});

it('lets no identifier break out of the address', () => {
  expect(viewerUrl('1&token=x#y')).toBe('/ohif/viewer?StudyInstanceUIDs=1%26token%3Dx%23y');
});

it('offers planes only for slices', () => {
  expect(isVolume(['SR', 'MR'])).toBe(true);
  expect(isVolume(['CR', 'US'])).toBe(false);
  expect(isVolume([])).toBe(false);
});
