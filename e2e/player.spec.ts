/** The player's machine, walked through the page's own controls: every transition, from the start, the middle and the end. */
import { expect, type Page, test } from '@playwright/test';
import { getInitialSnapshot, getNextSnapshot } from 'xstate';
import { createTestModel, type PathGenerator, type StatePath } from 'xstate/graph';
import { beatsOf } from '../src/player/beats.ts';
import {
  type Beat,
  type PlayerEvent,
  type PlayerSnapshot,
  playerMachine,
  speeds,
  stepAt,
} from '../src/player/playerMachine.ts';
import { coldStart, type Scenario, tell, warmStart } from '../src/sources/scenarios/index.ts';
import { record } from '../src/trace/record.ts';
import { button, type Control, diagram, holdTime, letPass, openPage, scrubber, transcript } from './openPage.ts';
