/** How the viewer hangs an exam. */
export type Hanging = 'default' | 'mpr';

/** Whether an exam of these modalities can be cut into planes: only slices make a volume. */
export function isVolume(modalities: readonly string[]): boolean {
  return modalities.some((code) => code === 'CT' || code === 'MR' || code === 'PT' || code === 'NM');
}

/** All exams open in one named window: it can live on a second monitor, and only one viewer holds graphics memory. */
export const viewerWindow = 'gantry-viewer';

/** The address of the viewer for a study; `series` is shown first when given. */
export function viewerUrl(studyInstanceUid: string, hanging: Hanging = 'default', series?: string): string {
  const parameters = new URLSearchParams({ StudyInstanceUIDs: studyInstanceUid });
  if (series !== undefined) parameters.set('initialSeriesInstanceUID', series);
  if (hanging !== 'default') parameters.set('hangingProtocolId', hanging);
  return `/ohif/viewer?${parameters}`;
}

/** Opens a study in the viewer's window and brings that to the front. */
export function openViewer(studyInstanceUid: string, hanging: Hanging = 'default'): void {
  window.open(viewerUrl(studyInstanceUid, hanging), viewerWindow)?.focus();
}
