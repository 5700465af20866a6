import {send} from '../api/http.js';

/** Saves a list as CSV: the service writes the whole of it, whatever page is shown. */
export async function downloadCsv(path, fileName) {
  const answer = await send(path, {headers: {Accept: 'text/csv'}, signal: new AbortController().signal});
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
