/**
 * Runs one `muniment` command in this process and writes what it cost as a line of JSON to the file
 * named by MUNIMENT_COST_FILE: processor seconds, and the largest resident memory in MB.
 */
import { writeFileSync } from 'node:fs';
import { main } from '../cli.ts';

const costFile = process.env['MUNIMENT_COST_FILE'];
if (costFile === undefined) throw new Error('MUNIMENT_COST_FILE names no file.');
process.exitCode = await main(process.argv.slice(2));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const cost = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, memoryMb: maxRSS / 1024 };
writeFileSync(costFile, JSON.stringify(cost));
