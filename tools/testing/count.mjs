// Prints "passed failed skipped" of a JSON report of vitest; a report that is missing or empty counts as one failure.
import { readFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
let counts;
try {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  // A file that does not even load has no tests in it, but fails as a suite.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  counts = [report.numPassedTests, report.numFailedTests + broken, report.numPendingTests + report.numTodoTests];
  if (counts[0] + counts[1] + counts[2] === 0) counts = [0, 1, 0];
} catch {
  counts = [0, 1, 0];
}
console.log(counts.join(' '));
process.exit(counts[1] === 0 ? 0 : 1);
