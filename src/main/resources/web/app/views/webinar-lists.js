import {html} from 'lit';
import {clock, duration, moment, NOTHING, number} from '../parts/format.js';

const text = (label, key) => ({label, cell: (item) => html`<span dir="auto">${item[key] ?? NOTHING}</span>`});
const count = (label, key) => ({label, numeric: true, cell: (item) => number(item[key])});
const time = (label, key) => ({label, cell: (item) => moment(item[key])});
const length = (label, key) => ({label, numeric: true, cell: (item) => duration(item[key])});
const yes = (label, key) => ({label, cell: (item) => (item[key] ? 'yes' : 'no')});

const FULL_NAME = {
  label: 'Name',
  cell: ({firstName, lastName}) => html`<span dir="auto">${[firstName, lastName].filter(Boolean).join(' ')}</span>`,
};

const asked = (questions) =>
  questions?.length ? html`<ul>${questions.map(({name}) => html`<li dir="auto">${name ?? NOTHING}</li>`)}</ul>` : NOTHING;

/** What belongs to a webinar, by the API's name of the list. */
export const LISTS = {
  attendance: {
    name: 'Attendance',
    columns: [
      text('Name', 'name'),
      text('E-mail', 'email'),
      time('First joined', 'firstJoinTime'),
      time('Last left', 'lastLeaveTime'),
      length('Present', 'attendedSeconds'),
      count('Sessions', 'sessions'),
      text('Registration', 'registrantStatus'),
    ],
  },
  participants: {
    name: 'Sessions',
    columns: [
      text('Name', 'name'),
      text('E-mail', 'userEmail'),
      time('Joined', 'joinTime'),
      {label: 'Left', cell: ({leaveTime}) => clock(leaveTime)},
      length('Stayed', 'duration'),
    ],
  },
  registrants: {
    name: 'Registrants',
    columns: [
      FULL_NAME,
      text('E-mail', 'email'),
      text('Organisation', 'org'),
      text('Status', 'status'),
      time('Registered', 'createTime'),
    ],
  },
  panelists: {name: 'Panelists', columns: [text('Name', 'name'), text('E-mail', 'email')]},
  questions: {
    name: 'Q&A',
    columns: [text('Asked by', 'name'), text('Question', 'question'), text('Answer', 'answer'), time('When', 'askedAt')],
  },
  polls: {
    name: 'Polls',
    columns: [
      text('Title', 'title'),
      text('Status', 'status'),
      {label: 'Questions', cell: ({questions}) => asked(questions)},
    ],
  },
  'poll-answers': {
    name: 'Poll answers',
    columns: [text('Name', 'name'), text('Question', 'question'), text('Answer', 'answer'), time('When', 'answeredAt')],
  },
  instances: {
    name: 'Instances',
    columns: [
      time('Started', 'startTime'),
      time('Ended', 'endTime'),
      count('Participants', 'participantsCount'),
      text('Attendance', 'attendanceStatus'),
    ],
  },
  occurrences: {
    name: 'Occurrences',
    columns: [time('Start', 'startTime'), {label: 'Length', cell: (it) => (it.duration === null ? NOTHING : duration(it.duration * 60))}, text('Status', 'status')],
  },
  absentees: {name: 'Absentees', columns: [FULL_NAME, text('E-mail', 'email')]},
  'tracking-sources': {
    name: 'Tracking sources',
    columns: [text('Source', 'sourceName'), count('Visitors', 'visitorCount'), count('Registrations', 'registrationCount')],
  },
  'registration-questions': {
    name: 'Registration form',
    columns: [text('Question', 'title'), text('Kind', 'kind'), yes('Required', 'required')],
  },
  surveys: {
    name: 'Survey',
    columns: [
      text('Address', 'thirdPartySurvey'),
      {label: 'Questions', cell: ({customSurvey}) => asked(customSurvey?.questions)},
      yes('Shown in the browser', 'showInTheBrowser'),
    ],
  },
};
