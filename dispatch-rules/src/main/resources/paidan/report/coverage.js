'use strict';

/** The page of coverage: rows of the list, rules, roles. */
(() => {
  const {el, say, content} = Page;
  const stateOf = (row) => row.won > 0 ? 'won' : row.lost > 0 ? 'lost' : 'never';
  const led = (row) => row.lead.map(Page.party).join(' / ');
  const counts = {won: 0, lost: 0, never: 0};
  for (const row of content.rows) counts[stateOf(row)]++;
  const number = (value) => Number(value).toLocaleString('en');

  function mark(state, count) {
    return el('span', {class: 'state ' + state, text: say('state.' + state) + (count > 0 ? ' ' + number(count) + ' ×' : '')});
  }

  function table(id, headings, items, cells, attr) {
    const body = el('tbody');
    const whole = el('div', {class: 'scroll'}, el('table', {class: 'sheet wide', attr: {id}},
      el('thead', {}, el('tr', {}, headings.map((text) => el('th', {text, attr: {scope: 'col'}})))), body));
    Page.inPortions(body, items, 200, (item) => el('tr', {attr: attr(item)},
      cells(item).map((cell, i) => el('td', {attr: {'data-heading': headings[i]}}, cell))));
    return whole;
  }

  const rowsView = {
    id: 'rows',
    title: () => say('tab.rows'),
    count: () => content.rows.length,
    draw(main) {
      const place = el('div');
      const changed = () => show(place);
      main.append(
        el('div', {class: 'filters'},
          Page.choice('state', say('filter.state'), [['', say('filter.all')]].concat(
            Object.keys(counts).map((state) => [state, say('state.' + state) + ' (' + number(counts[state]) + ')'])), changed),
          Page.search('text', say('filter.text'), changed)),
        place);
      changed();
    },
  };

  function show(place) {
    const wanted = Page.state.state || '';
    const words = Page.state.text || '';
    const rows = content.rows.filter((row) => (wanted === '' || stateOf(row) === wanted) &&
      Page.matches([row.id, row.matter, row.area, led(row)].join(' '), words));
    const headings = ['id', 'state', 'matter', 'area', 'lead', 'where'].map((name) => say('row.' + name));
    place.replaceChildren(
      el('p', {class: 'note', attr: {id: 'shown', 'aria-live': 'polite'}, text: say('shown', number(rows.length), number(content.rows.length))}),
      table('rows', headings, rows, (row) => [
        row.id, mark(stateOf(row), row.won > 0 ? row.won : row.lost), row.matter, row.area, led(row),
        row.file + ', ' + say('line', row.line)],
      (row) => ({'data-row': row.id, 'data-state': stateOf(row)})));
  }

  const rulesView = {
    id: 'rules',
    title: () => say('tab.rules'),
    count: () => content.rules.length,
    draw(main) {
      main.append(table('rules', [say('rule.name'), say('rule.acted')], content.rules,
        (rule) => [Page.told(rule.name), mark(rule.acted > 0 ? 'acted' : 'silent', rule.acted)],
        (rule) => ({'data-acted': rule.acted})));
      for (const each of main.querySelectorAll('.state.acted')) each.classList.add('won');
      for (const each of main.querySelectorAll('.state.silent')) each.classList.add('never');
    },
  };

  const rolesView = {
    id: 'roles',
    title: () => say('tab.roles'),
    count: () => content.roles.length,
    draw(main) {
      if (content.roles.length === 0) {
        main.append(el('p', {class: 'nothing', text: say('roles.none')}));
        return;
      }
      main.append(table('roles', [say('role.name'), say('role.units')], content.roles,
        (role) => [Page.party(role.role), role.units.join(', ')], (role) => ({'data-role': role.role})));
    },
  };

  function head() {
    const all = Math.max(1, content.rows.length);
    return [
      Page.facts([
        [say('head.orders'), number(content.orders)],
        [say('head.won'), content.percent + ' %'],
        [say('state.won'), number(counts.won)],
        [say('state.lost'), number(counts.lost)],
        [say('state.never'), number(counts.never)],
        [say('head.version'), content.version],
      ]),
      // Widths belong to the picture: its parts are told in the facts above.
      el('div', {class: 'bar', attr: {'aria-hidden': 'true'}}, Object.keys(counts).map((state) => {
        const part = el('span', {class: state});
        part.style.width = 100 * counts[state] / all + '%';
        return part;
      })),
    ];
  }

  Page.start({
    title: () => say('title', content.name),
    head,
    views: [rowsView, rulesView, rolesView],
  });
})();
