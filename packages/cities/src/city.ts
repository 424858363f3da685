#!/usr/bin/env node
import { cityCommand } from './city-command.js';

const { status, lines } = await cityCommand(process.argv.slice(2));
const print = status === 0 ? console.log : console.error;
print(lines.join('\n'));
process.exitCode = status;
