/**
 * The script of `index.html`, for any browser of the last years, without a network. It reads the data block of the
 * page, shows recordings in portions, and puts text into the page as text only.
 * A recording is [local time, device number, duration in ms or -1, file, transcript or null, notes]; the notes are bits:
 * 1 recorded by mistake, 2 heard by a person.
 */
export const pageScript = `
'use strict';
(function () {
  var data = JSON.parse(document.getElementById('data').textContent);
  var words = data.words, devices = data.devices, all = data.recordings;
  var PORTION = 200;
  var byId = function (id) { return document.getElementById(id); };
  var list = byId('list'), more = byId('more'), count = byId('count'), form = byId('filter');
  var audio = byId('audio'), now = byId('now'), player = byId('player');
  var shown = all, drawn = 0, section = null, day = '', current = -1;
  var tag = document.documentElement.lang === 'de' ? 'de-DE' : 'en-GB';
  var dayName = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

  function dayOf(date) {
    var text = dayName.format(new Date(date + 'T00:00:00Z'));
    return tag === 'en-GB' ? text.replace(',', '') : text;
  }
  function make(tag, name, text) {
    var node = document.createElement(tag);
    if (name) node.className = name;
    if (text !== undefined) node.textContent = text;
    return node;
  }
  function fill(sentence, values) {
    return sentence.replace(/\\{(\\w+)\\}/g, function (_, key) { return values[key]; });
  }
  function length(ms) {
    if (ms < 0) return '';
    var seconds = Math.round(ms / 1000);
    return Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
  }
  function row(index) {
    var item = shown[index], node = make('li'), clock = item[0].slice(11);
    node.dataset.index = index;
    var play = make('button', '', '\\u25b6');
    play.type = 'button';
    play.setAttribute('aria-label', fill(words.play, { time: clock, device: devices[item[1]] }));
    var time = make('time', '', clock);
    time.dateTime = item[0];
    var link = make('a', 'length', length(item[2]) || words.file);
    link.href = item[3];
    link.setAttribute('aria-label', fill(words.open, { time: clock, device: devices[item[1]] }) + (item[2] < 0 ? '' : ', ' + length(item[2])));
    node.append(play, time, make('span', 'where', devices[item[1]]), link);
    var said = item[4] === null ? make('p', 'said no', words.noTranscript) : make('p', 'said', fill(words.quoted, { words: item[4] }));
    var notes = [];
    if (item[5] & 1) notes.push(words.falseActivation);
    if (item[5] & 2) notes.push(words.heardByHuman);
    if (notes.length) said.append(make('br'), make('small', 'quiet', notes.join(' \\u00b7 ')));
    node.append(said);
    return node;
  }
  function draw() {
    var end = Math.min(shown.length, drawn + PORTION);
    for (; drawn < end; drawn += 1) {
      var itsDay = shown[drawn][0].slice(0, 10);
      if (itsDay !== day) {
        day = itsDay;
        var heading = make('h2', '', dayOf(day));
        section = make('ol');
        list.append(heading, section);
      }
      section.append(row(drawn));
    }
    var left = shown.length - drawn;
    more.hidden = left === 0;
    more.textContent = fill(words.more, { n: Math.min(left, PORTION).toLocaleString(tag), left: left.toLocaleString(tag) });
  }
  function filter() {
    var from = byId('from').value, to = byId('to').value, said = byId('said').value.trim().toLowerCase();
    var on = {};
    form.querySelectorAll('input[name=device]:checked').forEach(function (box) { on[box.value] = true; });
    var any = Object.keys(on).length > 0;
    shown = all.filter(function (item) {
      var date = item[0].slice(0, 10);
      return (!from || date >= from) && (!to || date <= to) && (!any || on[item[1]])
        && (!said || (item[4] !== null && item[4].toLowerCase().indexOf(said) >= 0));
    });
    list.textContent = '';
    drawn = 0;
    day = '';
    current = -1;
    count.textContent = fill(shown.length === 1 ? words.one : words.many, { n: shown.length.toLocaleString(tag) });
    draw();
  }
  function mark() {
    list.querySelectorAll('li[aria-current]').forEach(function (node) { node.removeAttribute('aria-current'); });
    var node = list.querySelector('li[data-index="' + current + '"]');
    if (node) node.setAttribute('aria-current', 'true');
    return node;
  }
  function play(index) {
    if (index < 0 || index >= shown.length) return;
    while (index >= drawn) draw();
    current = index;
    var item = shown[index], node = mark();
    player.hidden = false;
    now.textContent = dayOf(item[0].slice(0, 10)) + ', ' + item[0].slice(11) + ', ' + devices[item[1]];
    audio.src = item[3];
    audio.play().catch(function () {});
    if (node && node.contains(document.activeElement) === false && list.contains(document.activeElement)) node.firstChild.focus();
  }
  audio.addEventListener('error', function () { now.textContent = words.cannotPlay; });
  list.addEventListener('click', function (event) {
    var button = event.target.closest('button');
    if (!button) return;
    var index = Number(button.parentNode.dataset.index);
    if (index === current && !audio.paused) audio.pause(); else if (index === current) audio.play().catch(function () {}); else play(index);
  });
  byId('previous').addEventListener('click', function () { play(current - 1); });
  byId('next').addEventListener('click', function () { play(current + 1); });
  more.addEventListener('click', function () {
    var first = drawn;
    draw();
    var node = list.querySelector('li[data-index="' + first + '"]');
    if (node) node.firstChild.focus();
  });
  [list, player].forEach(function (area) {
    area.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'n') play(current + 1);
      if (event.key === 'p') play(current - 1);
      if (event.target !== audio && event.key === 'ArrowRight') audio.currentTime += 5;
      if (event.target !== audio && event.key === 'ArrowLeft') audio.currentTime = Math.max(0, audio.currentTime - 5);
    });
  });
  devices.forEach(function (name, number) {
    var label = make('label'), box = make('input');
    box.type = 'checkbox';
    box.name = 'device';
    box.value = String(number);
    label.append(box, make('span', '', name));
    byId('devices').append(label);
  });
  byId('devices').hidden = devices.length < 2;
  if (all.length) {
    byId('from').min = byId('to').min = all[0][0].slice(0, 10);
    byId('from').max = byId('to').max = all[all.length - 1][0].slice(0, 10);
  }
  form.addEventListener('input', filter);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(filter, 0); });
  form.hidden = all.length === 0;
  filter();
})();
`;
