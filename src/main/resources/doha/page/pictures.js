// The pictures, drawn with d3 from what doha.internal.web.PictureData writes. Each function may be called again to draw anew, after
// other data or at another width. Colours and letters are the style sheet's; shapes, heights and words say the same without colour.
(function () {
  'use strict';

  const parse = d3.utcParse('%Y-%m-%d');
  const longDay = d3.utcFormat('%-d %b %Y');
  const month = d3.utcFormat('%b');
  const year = d3.utcFormat('%Y');
  const number = d3.format(',');
  const after = (day, n) => d3.utcDay.offset(day, n);
  const words = label => label.replace(/-/g, ' ');
  const capital = text => text.charAt(0).toUpperCase() + text.slice(1);
  const tones = {
    met: 'met', breached: 'breached', open: 'open', held: 'stopped by the gate', undecided: 'no verdict', idle: 'not yet arisen'
  };
  // What is settled is drawn thin, what is still going on in full height.
  const settled = new Set(['performed', 'kept-throughout', 'performed-late', 'violation-ceased']);
  let drawn = 0;

  function clear(element) {
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
  }

  function widthOf(element, options, least) {
    return Math.max(least, Math.floor(options && options.width || element.clientWidth || 960));
  }

  // An SVG that stands for its title and description; the page has the same in words and tables.
  function canvas(element, width, height, title, description) {
    const id = 'doha-picture-' + (++drawn);
    const svg = d3.select(element).append('svg')
      .attr('class', 'picture').attr('viewBox', [0, 0, width, height].join(' ')).attr('width', width).attr('height', height)
      .attr('preserveAspectRatio', 'xMinYMin').attr('role', 'img').attr('aria-labelledby', id + '-title ' + id + '-text');
    svg.append('title').attr('id', id + '-title').text(title);
    svg.append('desc').attr('id', id + '-text').text(description);
    const patterns = svg.append('defs');
    const hatch = patterns.append('pattern').attr('id', id + '-hatch').attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 6).attr('height', 6).attr('patternTransform', 'rotate(45)');
    hatch.append('rect').attr('class', 'hatch-ground').attr('width', 6).attr('height', 6);
    hatch.append('rect').attr('class', 'hatch-line').attr('width', 2).attr('height', 6);
    const dots = patterns.append('pattern').attr('id', id + '-dots').attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 5).attr('height', 5);
    dots.append('rect').attr('class', 'dots-ground').attr('width', 5).attr('height', 5);
    dots.append('circle').attr('class', 'dots-dot').attr('cx', 2.5).attr('cy', 2.5).attr('r', 1);
    const cross = patterns.append('pattern').attr('id', id + '-over').attr('patternUnits', 'userSpaceOnUse')
      .attr('width', 5).attr('height', 5).attr('patternTransform', 'rotate(-45)');
    cross.append('rect').attr('class', 'over-line').attr('width', 1.6).attr('height', 5);
    svg.node().dohaId = id;
    return svg;
  }

  function fillOf(svg, tone) {
    const id = svg.node().dohaId;
    return tone === 'held' ? 'url(#' + id + '-hatch)' : tone === 'undecided' ? 'url(#' + id + '-dots)' : null;
  }

  // Shapes of the tones, readable without colour, in a square of 10 around 0, 0.
  const glyphs = {
    met: 'M-4,0.4 L-1.4,3.2 L4,-3.2',
    breached: 'M-3.3,-3.3 L3.3,3.3 M-3.3,3.3 L3.3,-3.3',
    open: 'M-2.2,-3.4 L3,0 L-2.2,3.4',
    held: 'M-2,-3.4 V3.4 M2,-3.4 V3.4',
    undecided: 'M-2.4,-1.8 A2.4,2.2 0 1 1 0,0.4 V1.4 M0,3.3 V3.9',
    idle: 'M-3.4,0 H3.4'
  };

  function glyph(parent, tone, x, y) {
    return parent.append('path').attr('class', 'glyph tone-' + tone).attr('transform', 'translate(' + x + ',' + y + ')').attr('d', glyphs[tone]);
  }

  function tip(selection, text) {
    selection.append('title').text(text);
    return selection;
  }

  function legend(element, items) {
    const list = d3.select(element).append('ul').attr('class', 'legend');
    items.forEach(item => {
      const entry = list.append('li');
      const svg = entry.append('svg').attr('width', 26).attr('height', 14).attr('viewBox', '0 0 26 14').attr('aria-hidden', 'true')
        .attr('focusable', 'false');
      item.draw(svg);
      entry.append('span').text(item.text);
    });
  }

  function due(parent, x, y, moved) {
    return parent.append('path').attr('class', moved ? 'due moved' : 'due').attr('transform', 'translate(' + x + ',' + y + ')')
      .attr('d', 'M0,-6 L5,0 L0,6 L-5,0 Z');
  }

  // Month lines and names, as many as there is room for.
  function months(svg, x, top, bottom, labelsAt) {
    const [first, last] = x.domain();
    const perMonth = (x.range()[1] - x.range()[0]) / Math.max(1, d3.utcMonth.count(first, last));
    const step = [1, 2, 3, 6, 12].find(n => n * perMonth >= 34) || 12 * Math.ceil(34 / (12 * perMonth));
    const ticks = d3.utcMonth.range(d3.utcMonth.ceil(first), after(last, 1))
      .filter(day => step <= 12 ? day.getUTCMonth() % step === 0 : day.getUTCMonth() === 0 && day.getUTCFullYear() % (step / 12) === 0);
    const axis = svg.append('g').attr('class', 'months');
    ticks.forEach(day => {
      const january = day.getUTCMonth() === 0;
      axis.append('line').attr('class', january ? 'year' : null).attr('x1', x(day)).attr('x2', x(day)).attr('y1', top).attr('y2', bottom);
      if (x(day) <= x.range()[1] - 12) {
        labelsAt.forEach(y => axis.append('text').attr('class', january ? 'year' : null).attr('x', x(day)).attr('y', y)
          .attr('text-anchor', 'middle').text(january ? year(day) : month(day)));
      }
    });
  }

  // Lines with names for what happened to all at once; names that would touch go on further lines.
  function events(svg, items, x, top, bottom, lines, left, right) {
    const ends = [];
    items.forEach(item => {
      const at = x(item.day);
      const width = item.text.length * 6 + 8;
      const leftwards = at + width > right;
      const from = leftwards ? at - width : at;
      let line = ends.findIndex(end => from > end);
      if (line < 0) {
        line = ends.length;
      }
      ends[line] = from + width;
      const y = top - 6 - (lines - 1 - Math.min(line, lines - 1)) * 13;
      svg.append('line').attr('class', item.cls).attr('x1', at).attr('x2', at).attr('y1', y - 9).attr('y2', bottom);
      svg.append('text').attr('class', 'event-name').attr('x', leftwards ? at - 4 : at + 4).attr('y', y)
        .attr('text-anchor', leftwards ? 'end' : 'start').text(item.text);
    });
  }

  // An agreement without a gate has nothing that a gate stops.
  function toneNames(gate) {
    return Object.keys(tones).filter(name => gate || name !== 'held');
  }

  function standing(row) {
    const last = row.spans[row.spans.length - 1];
    const late = row['days-late'] > 0 ? ', ' + number(row['days-late']) + (row['days-late'] === 1 ? ' day late' : ' days late') : '';
    return {tone: last.tone, word: words(last.phase).replace('performed late', 'done late') + late, status: last.status};
  }

  // ---- The timeline: a row a duty ----

  function timeline(element, data, options) {
    const width = widthOf(element, options, 300);
    const narrow = width < 600;
    const tight = Boolean(options && options.tight);
    clear(element);
    const tone = (svg, name) => svg.append('rect').attr('class', 'span tone-' + name).attr('x', 1).attr('y', 2).attr('width', 24)
      .attr('height', 10);
    const swatches = toneNames(data.closed).map(name => ({text: tones[name], draw: svg => {
      if (name === 'idle') {
        svg.append('line').attr('class', 'span-idle').attr('x1', 1).attr('x2', 25).attr('y1', 7).attr('y2', 7);
      } else {
        tone(svg, name).attr('data-tone', name);
      }
    }}));
    legend(element, swatches.concat([
      {text: 'settled: a thin bar', draw: svg => svg.append('rect').attr('class', 'span tone-met').attr('x', 1).attr('y', 5).attr('width', 24).attr('height', 4)},
      {text: 'due day', draw: svg => due(svg, 13, 7, false)},
      {text: 'due day as moved', draw: svg => due(svg, 13, 7, true)},
      {text: 'a fact', draw: svg => svg.append('circle').attr('class', 'fact').attr('cx', 13).attr('cy', 7).attr('r', 2.8)}
    ]));

    const from = parse(data.from);
    const asOf = parse(data['as-of']);
    const left = narrow ? 4 : tight ? 120 : 132;
    const right = narrow ? 6 : tight ? 160 : 190;
    const rowHeight = narrow ? 40 : tight ? 21 : 25;
    const bar = narrow ? 18 : tight ? 2 : 4;
    const x = d3.scaleUtc().domain([from, after(parse(data.end), 1)]).range([left, width - right]);

    const marks = data.events.map(point => ({day: parse(point.day), text: point.words + ' ' + longDay(parse(point.day)), cls: 'event'}));
    marks.push({day: after(asOf, 1), text: 'as of ' + longDay(asOf), cls: 'as-of'});
    const lines = narrow ? 3 : 2;
    const top = 24 + lines * 13;
    const rows = [];
    let y = top + 8;
    const closings = data.closed || [];
    if (closings.length > 0) {
      rows.push({gate: true, y: y});
      y += rowHeight;
    }
    let part = null;
    data.rows.forEach(row => {
      if (row.part !== part) {
        part = row.part;
        y += 8;
        rows.push({part: part, y: y});
        y += 20;
      }
      rows.push({row: row, y: y});
      y += rowHeight;
    });
    const bottom = y + 4;
    const counts = d3.rollup(data.rows, rows => rows.length, row => standing(row).status);
    const svg = canvas(element, width, bottom + 20,
      'Timeline of ' + data.rows.length + ' duties, ' + longDay(from) + ' to ' + longDay(asOf),
      'On the last day ' + ['met', 'breached', 'pending'].map(s => (counts.get(s) || 0) + ' ' + s).join(', ')
        + '. The tables by the picture have the same spans, days and facts in words.');
    const id = svg.node().dohaId;
    d3.select(element).selectAll('.legend [data-tone]').each(function () {
      d3.select(this).attr('fill', fillOf(svg, this.dataset.tone));
    });
    months(svg, x, top, bottom, [12, bottom + 14]);
    rows.filter(r => !r.part).forEach((r, i) => {
      svg.append('line').attr('class', 'rule').attr('x1', 0).attr('x2', width).attr('y1', r.y + rowHeight - 1).attr('y2', r.y + rowHeight - 1);
    });
    events(svg, marks, x, top, bottom, lines, left, width - (narrow ? 0 : tight ? 20 : right - 130));

    rows.forEach(r => {
      if (r.part) {
        svg.append('text').attr('class', 'part').attr('x', narrow ? left : 0).attr('y', r.y + 13).text(r.part);
      } else if (r.gate) {
        gateRow(svg, r);
      } else {
        dutyRow(svg, r);
      }
    });

    function gateRow(svg, r) {
      svg.append('text').attr('class', 'row-name').attr('x', narrow ? left : 0).attr('y', r.y + 13).text('The gate');
      closings.forEach(closed => {
        const start = parse(closed.from);
        const end = closed.to ? parse(closed.to) : after(asOf, 1);
        tip(svg.append('rect').attr('class', 'span tone-held').attr('fill', 'url(#' + id + '-hatch)').attr('x', x(start))
          .attr('y', r.y + bar).attr('width', Math.max(2.5, x(end) - x(start))).attr('height', 12),
          'gate closed from ' + closed.from + (closed.to ? ' until ' + closed.to : ', still closed') + '\n' + closed.reasons.join('\n'));
        label(svg, 'gate closed', x(start), x(end), r.y + bar + 9.5, 'held');
      });
      if (!narrow) {
        const last = closings[closings.length - 1];
        svg.append('text').attr('class', 'row-end').attr('x', width - right + 26).attr('y', r.y + 13)
          .text(last.to ? 'open since ' + longDay(parse(last.to)) : 'closed');
        glyph(svg, last.to ? 'open' : 'held', width - right + 15, r.y + 10);
      }
    }

    // The word of a span inside it, where there is room beside the due days' marks.
    function label(svg, text, from, to, y, tone, marks) {
      const at = (marks || []).reduce((at, mark) => mark > at - 8 && mark < at + 6 ? mark + 8 : at, from + 4);
      const end = at + text.length * 5.7;
      if (end + 4 < to && !(marks || []).some(mark => mark > at && mark < end + 6)) {
        svg.append('text').attr('class', 'span-word on-' + tone).attr('x', at).attr('y', y).text(text);
      }
    }

    function dutyRow(svg, r) {
      const row = r.row;
      const now = standing(row);
      tip(svg.append('text').attr('class', 'row-name').attr('x', narrow ? left : 0).attr('y', r.y + 13).text(row.duty),
        row.duty + ': ' + row.name + ' (owed by ' + row.obligor + ')');
      row.spans.forEach(span => {
        const start = parse(span.from);
        const end = parse(span.to);
        const text = words(span.phase) + ', ' + span.from + ' to ' + d3.utcFormat('%Y-%m-%d')(after(end, -1));
        if (span.tone === 'idle') {
          tip(svg.append('line').attr('class', 'span-idle').attr('x1', x(start)).attr('x2', x(end)).attr('y1', r.y + bar + 6)
            .attr('y2', r.y + bar + 6), text);
          return;
        }
        const thin = settled.has(span.phase);
        tip(svg.append('rect').attr('class', 'span tone-' + span.tone).attr('fill', fillOf(svg, span.tone)).attr('x', x(start))
          .attr('y', r.y + bar + (thin ? 4 : 0)).attr('width', Math.max(2, x(end) - x(start))).attr('height', thin ? 4 : 12), text);
        if (!thin) {
          label(svg, words(span.phase), x(start), x(end), r.y + bar + 9.5, span.tone,
            [row.due, row['effective-due']].filter(day => day && parse(day) <= parse(data.end)).map(day => x(parse(day))));
        }
      });
      deadlines(svg, row, r.y + bar + 6);
      row.points.forEach(point => {
        tip(svg.append('circle').attr('class', 'fact').attr('cx', x(parse(point.day))).attr('cy', r.y + bar + 16.5).attr('r', 2.6),
          point.text + '\n' + (point.source || 'no source given'));
      });
      const at = narrow ? width - right - 6 : width - right + 26;
      const end = svg.append('text').attr('class', 'row-end status-' + now.tone).attr('x', at).attr('y', r.y + 13)
        .attr('text-anchor', narrow ? 'end' : 'start').text(now.word);
      if (narrow) {
        glyph(svg, now.tone, at - end.node().getComputedTextLength() - 10, r.y + 9);
      } else {
        glyph(svg, now.tone, width - right + 15, r.y + 10);
      }
    }

    function deadlines(svg, row, y) {
      const shown = day => day && parse(day) <= parse(data.end);
      const text = row.due && 'due ' + longDay(parse(row.due));
      const moved = row['effective-due'] && row['effective-due'] !== row.due;
      if (moved && shown(row.due)) {
        const to = shown(row['effective-due']) ? x(parse(row['effective-due'])) : x.range()[1];
        svg.append('line').attr('class', 'move').attr('x1', x(parse(row.due))).attr('x2', to).attr('y1', y).attr('y2', y);
      }
      if (shown(row.due)) {
        tip(due(svg, x(parse(row.due)), y, false), text);
      }
      if (moved && shown(row['effective-due'])) {
        tip(due(svg, x(parse(row['effective-due'])), y, true), text + ', moved to ' + longDay(parse(row['effective-due'])));
      }
    }
  }

  // ---- The pace: a level against the ceiling ----

  function pace(element, data, options) {
    const width = widthOf(element, options, 300);
    const narrow = width < 600;
    clear(element);
    const gate = data.closed !== undefined;
    const closings = data.closed || [];
    legend(element, [
      {text: capital(data.counted) + ', as reported', draw: svg => {
        svg.append('path').attr('class', 'level').attr('d', 'M1,4 H13 V10 H25');
        svg.append('circle').attr('class', 'report').attr('cx', 13).attr('cy', 10).attr('r', 2.6);
      }},
      {text: 'ceiling in force', draw: svg => svg.append('path').attr('class', 'ceiling').attr('d', 'M1,7 H25')},
      data.path.length > 0 && {text: 'path: an even fall that stops while the gate is closed', draw: svg => svg.append('path').attr('class', 'path').attr('d', 'M1,2 L25,12')},
      {text: 'above the ceiling', draw: svg => svg.append('rect').attr('class', 'over').attr('data-fill', 'over').attr('x', 1).attr('y', 1).attr('width', 24).attr('height', 12)},
      gate && {text: 'gate closed', draw: svg => svg.append('rect').attr('class', 'closed').attr('data-fill', 'hatch').attr('x', 1).attr('y', 1).attr('width', 24).attr('height', 12)},
      {text: 'milestone', draw: svg => due(svg, 13, 7, false)},
      {text: 'milestone as moved', draw: svg => due(svg, 13, 7, true)}
    ].filter(Boolean));
    const from = parse(data.from);
    const asOf = parse(data['as-of']);
    const end = after(asOf, 1);
    const left = narrow ? 44 : 56;
    const right = narrow ? 14 : 28;
    const top = 40;
    const height = narrow ? 260 : 320;
    const bottom = top + height;
    const strip = bottom + 28;
    const x = d3.scaleUtc().domain([from, after(parse(data.end), 1)]).range([left, width - right]);
    const most = d3.max(data.levels.map(l => l.count).concat(data.milestones.map(m => m.count), [1000]));
    const y = d3.scaleLinear().domain([0, most * 1.12]).range([bottom, top]);
    const svg = canvas(element, width, strip + 24, capital(data.counted) + ' against the ceiling in force, ' + longDay(from) + ' to ' + longDay(asOf),
      description(data));
    const id = svg.node().dohaId;
    d3.select(element).selectAll('.legend [data-fill]').each(function () {
      d3.select(this).attr('fill', 'url(#' + id + '-' + this.dataset.fill + ')');
    });

    closings.forEach(closed => {
      const start = x(parse(closed.from));
      const stop = x(closed.to ? parse(closed.to) : end);
      tip(svg.append('rect').attr('class', 'closed').attr('fill', 'url(#' + id + '-hatch)').attr('x', start).attr('y', top)
        .attr('width', Math.max(2.5, stop - start)).attr('height', height),
        'gate closed from ' + closed.from + (closed.to ? ' until ' + closed.to : ', still closed') + '\n' + closed.reasons.join('\n'));
    });
    months(svg, x, top, bottom, [bottom + 16]);
    const counts = y.ticks(narrow ? 4 : 6);
    counts.forEach(count => {
      svg.append('line').attr('class', 'grid').attr('x1', left).attr('x2', width - right).attr('y1', y(count)).attr('y2', y(count));
      svg.append('text').attr('class', 'count').attr('x', left - 6).attr('y', y(count) + 4).attr('text-anchor', 'end').text(number(count));
    });
    closingNames();

    const levels = steps(data.levels.map(l => ({day: parse(l.day), count: l.count})), end);
    const ceilings = steps(data.ceilings.map(c => ({day: parse(c.day), count: c.count})), end);
    ceilings.forEach(c => levels.forEach(l => {
      const start = d3.max([c.from, l.from]);
      const stop = d3.min([c.to, l.to]);
      if (l.count > c.count && start < stop) {
        svg.append('rect').attr('class', 'over').attr('fill', 'url(#' + id + '-over)').attr('x', x(start)).attr('y', y(l.count))
          .attr('width', x(stop) - x(start)).attr('height', y(c.count) - y(l.count));
      }
    }));
    const taken = [];
    const path = stairs => stairs.map((s, i) => (i === 0 ? 'M' + x(s.from) + ',' + y(s.count) : 'V' + y(s.count)) + ' H' + x(s.to)).join(' ');
    svg.append('path').attr('class', 'ceiling').attr('d', path(ceilings));
    svg.append('path').attr('class', 'path')
      .attr('d', d3.line(p => x(parse(p.day)), p => y(p.count))(data.path));
    svg.append('path').attr('class', 'level').attr('d', path(levels));
    milestones();
    data.levels.forEach(l => tip(svg.append('circle').attr('class', 'report').attr('cx', x(parse(l.day))).attr('cy', y(l.count)).attr('r', 3),
      l.text + '\n' + (l.source || 'no source given')));
    names();
    milestoneNames();
    ceilingNames();
    svg.append('line').attr('class', 'as-of').attr('x1', x(end)).attr('x2', x(end)).attr('y1', top - 4).attr('y2', strip + 16);
    paces();

    function steps(stairs, end) {
      const kept = stairs.filter(s => s.day < end);
      return kept.map((s, i) => ({from: s.day, to: i + 1 < kept.length ? kept[i + 1].day : end, count: s.count})).filter(s => s.from < s.to);
    }

    // Words at the first of some places where they touch no others; left out where there is no such place.
    function put(cls, text, places) {
      const node = svg.append('text').attr('class', cls).text(text);
      for (const [at, high, anchor] of places) {
        node.attr('x', at).attr('y', high).attr('text-anchor', anchor);
        const box = node.node().getBBox();
        const clear = taken.every(t => box.x > t.x + t.width + 2 || t.x > box.x + box.width + 2
          || box.y + 2 > t.y + t.height || t.y + 2 > box.y + box.height);
        if (clear && box.x >= left && box.x + box.width <= width) {
          taken.push(box);
          return true;
        }
      }
      node.remove();
      return false;
    }

    // Every number that differs from the one before; the first and the last have their place before the others.
    function names() {
      const named = levels.filter((l, i) => i === 0 || l.count !== levels[i - 1].count);
      const last = named[named.length - 1];
      named.slice().sort((a, b) => (b === last) - (a === last)).forEach(l => {
        const next = named[named.indexOf(l) + 1];
        const over = [x(l.from) + 5, y(l.count) - 6, 'start'];
        const under = [x(l.from) + 5, y(l.count) + 16, 'start'];
        const before = [x(l.from) - 5, y(l.count) - 6, 'end'];
        put('level-name', number(l.count), next && next.count > l.count && l.count > 0 ? [under, over, before] : [over, before, under]);
      });
    }

    function ceilingNames() {
      ceilings.filter(c => c.count > 0).forEach(c => {
        const at = [[x(c.to) - 4, 'end'], [(x(c.from) + x(c.to)) / 2, 'middle'], [x(c.from) + 4, 'start']];
        const places = at.flatMap(([where, anchor]) => [[where, y(c.count) - 6, anchor], [where, y(c.count) + 15, anchor]]);
        const text = 'ceiling ' + number(c.count);
        put('ceiling-name', narrow || x(c.to) - x(c.from) < 200 ? text : text + ' since ' + longDay(c.from), places);
      });
    }

    function closingNames() {
      let until = -Infinity;
      let line = 0;
      closings.forEach(closed => {
        const start = x(parse(closed.from));
        const days = closed.to ? d3.utcDay.count(parse(closed.from), parse(closed.to)) : d3.utcDay.count(parse(closed.from), end);
        const text = (narrow ? 'closed ' : 'gate closed ') + (closed.to ? number(days) + (days === 1 ? ' day' : ' days')
          : 'since ' + longDay(parse(closed.from)));
        const wide = text.length * 6;
        const flip = start + wide > width;
        const at = flip ? start - wide : start;
        line = at < until ? (line + 1) % 2 : 0;
        until = at + wide + 6;
        svg.append('text').attr('class', 'closed-name').attr('x', flip ? start : start).attr('y', top - 6 - line * 13)
          .attr('text-anchor', flip ? 'end' : 'start').text(text);
      });
    }

    function milestones() {
      data.milestones.forEach(m => {
        const shown = day => day && parse(day) <= parse(data.end);
        const at = y(m.count);
        const moved = m['effective-due'] && m['effective-due'] !== m.due;
        const day = moved ? m['effective-due'] : m.due;
        const text = m.duty + ': ' + number(m.count) + ' by ' + longDay(parse(m.due));
        if (moved && shown(m.due)) {
          svg.append('line').attr('class', 'move').attr('x1', x(parse(m.due))).attr('x2', shown(day) ? x(parse(day)) : x.range()[1])
            .attr('y1', at).attr('y2', at);
        }
        if (shown(m.due)) {
          tip(due(svg, x(parse(m.due)), at, false), text);
        }
        if (moved && shown(day)) {
          tip(due(svg, x(parse(day)), at, true), text + ', moved to ' + longDay(parse(day)));
        }
      });
    }

    function milestoneNames() {
      data.milestones.forEach(m => {
        const shown = day => day && parse(day) <= parse(data.end);
        const moved = m['effective-due'] && m['effective-due'] !== m.due;
        // Under the line and leftwards, or over it where it is the lowest.
        const places = day => {
          const at = x(parse(day));
          const near = y(m.count) + (m.count === 0 ? -10 : 20);
          const far = y(m.count) + (m.count === 0 ? -24 : 34);
          return [[at + 4, near, 'end'], [at - 4, near, 'start'], [at + 4, far, 'end'], [at - 4, far, 'start']];
        };
        if (shown(m.due)) {
          const short = m.duty + (m['effective-due'] === null ? ', ended' : '');
          const long = number(m.count) + ' by ' + longDay(parse(m.due)) + ' (' + m.duty + ')'
            + (m['effective-due'] === null ? ', ended by the gate' : '');
          if (narrow || !put('milestone-name', long, places(m.due))) {
            put('milestone-name', short, places(m.due));
          }
        }
        if (moved && shown(m['effective-due'])) {
          put('milestone-name', narrow ? 'moved' : 'moved to ' + longDay(parse(m['effective-due'])), places(m['effective-due']));
        }
      });
    }

    // The pace in a word, along the bottom.
    function paces() {
      data.paces.forEach((p, i) => {
        const start = x(parse(p.day));
        const stop = x(i + 1 < data.paces.length ? parse(data.paces[i + 1].day) : end);
        tip(svg.append('rect').attr('class', 'pace pace-' + p.word).attr('x', start).attr('y', strip).attr('width', Math.max(1, stop - start))
          .attr('height', 16), words(p.word) + ' from ' + p.day);
        const text = words(p.word);
        if (stop - start > text.length * 5.8 + 6) {
          svg.append('text').attr('class', 'pace-name').attr('x', start + 4).attr('y', strip + 11.5).text(text);
        }
      });
      svg.append('text').attr('class', 'count').attr('x', left - 6).attr('y', strip + 12).attr('text-anchor', 'end').text('pace');
    }
  }

  function description(data) {
    const last = data.levels[data.levels.length - 1];
    const ceiling = data.ceilings[data.ceilings.length - 1];
    return (last ? capital(data.counted) + ' were last reported at ' + number(last.count) + ' on ' + longDay(parse(last.day)) + '. '
        : 'No number of ' + data.counted + ' is reported. ')
      + (ceiling ? 'The ceiling is ' + number(ceiling.count) + ' since ' + longDay(parse(ceiling.day)) + '. ' : 'No ceiling is in force. ')
      + (data.closed ? 'The gate was closed ' + data.closed.length + (data.closed.length === 1 ? ' time. ' : ' times. ') : '')
      + 'The table by the picture has the same in words.';
  }

  // ---- The network: what triggers, gates, moves and needs what ----

  function network(element, data, options) {
    const depths = layers(data);
    const columns = d3.max([...depths.values()]) + 1;
    const width = widthOf(element, options, 190 * (columns - 1) + 60);
    clear(element);
    const gate = data.nodes.some(node => node.sort === 'gate');
    const kinds = {triggers: 'it arises with', gates: 'a violation closes the gate', moves: 'a closed gate stops it', needs: 'takes its day or number from'};
    legend(element, Object.keys(kinds).filter(kind => gate || kind === 'triggers' || kind === 'needs').map(kind => ({text: kind + ': ' + kinds[kind],
      draw: svg => svg.append('path').attr('class', 'link ' + kind).attr('d', 'M1,7 H25')
    })).concat(toneNames(gate).map(name => ({text: tones[name], draw: svg => {
      svg.append('rect').attr('class', 'node tone-' + name).attr('x', 1).attr('y', 0.5).attr('width', 24).attr('height', 13).attr('rx', 2);
      glyph(svg, name, 13, 7);
    }}))));

    const nodes = new Map(data.nodes.map(node => [node.id, Object.assign({}, node)]));
    const step = 30;
    const top = 34;
    const gap = Math.min(420, (width - 40) / Math.max(1, columns - 1));
    const box = Math.min(190, gap - 30);
    const trunk = nodes.get('signing');
    const byDepth = d3.group(data.nodes.map(n => nodes.get(n.id)).filter(n => n !== trunk), n => depths.get(n.id));
    place(byDepth, data.links, nodes, top, step);
    const lowest = d3.max([...nodes.values()].filter(n => n !== trunk), n => n.y);
    const svg = canvas(element, width, lowest + step, 'Network of ' + data.nodes.filter(n => n.sort === 'duty').length + ' duties',
      'What triggers, gates, moves and needs what; ' + data.links.length + ' links. The list by the picture has each in words.');
    nodes.forEach(node => {
      node.x = node === trunk ? 0 : 34 + gap * (depths.get(node.id) - 1);
    });
    const id = svg.node().dohaId;
    const arrows = svg.select('defs');
    Object.keys(kinds).forEach(kind => arrows.append('marker').attr('id', id + '-' + kind).attr('viewBox', '0 0 8 8')
      .attr('refX', 7).attr('refY', 4).attr('markerWidth', 7).attr('markerHeight', 7).attr('orient', 'auto').attr('markerUnits', 'userSpaceOnUse')
      .append('path').attr('class', 'arrow ' + kind).attr('d', 'M0,0 L8,4 L0,8 Z'));

    data.links.forEach(link => {
      const from = nodes.get(link.from);
      const to = nodes.get(link.to);
      const far = from === trunk && depths.get(to.id) > 1;
      if (far) {
        svg.append('rect').attr('class', 'trunk').attr('x', to.x - 20).attr('y', to.y - 8).attr('width', 5).attr('height', 16).attr('rx', 1);
      }
      const start = from === trunk ? [far ? to.x - 15 : 12, to.y] : [from.x + box, from.y];
      const path = from === trunk ? 'M' + start + ' H' + to.x
        : depths.get(from.id) < depths.get(to.id) ? d3.linkHorizontal()({source: start, target: [to.x, to.y]})
        : 'M' + start + ' C' + [start[0] + 30, from.y, to.x + box + 30, to.y, to.x + box, to.y];
      tip(svg.append('path').attr('class', 'link ' + link.kind).attr('marker-end', 'url(#' + id + '-' + link.kind + ')').attr('d', path),
        from.id + ' ' + link.kind + ' ' + to.id);
    });
    if (trunk) {
      const reached = data.links.filter(l => l.from === 'signing' && depths.get(l.to) === 1).map(l => nodes.get(l.to).y);
      svg.append('rect').attr('class', 'trunk').attr('x', 2).attr('y', top - 14).attr('width', 10)
        .attr('height', (d3.max(reached) || top) - top + 28).attr('rx', 2);
      svg.append('text').attr('class', 'node-name').attr('x', 0).attr('y', 13)
        .text('signing' + (trunk.since ? ' ' + longDay(parse(trunk.since)) : ', not yet'));
    }
    nodes.forEach(node => {
      if (node === trunk) {
        return;
      }
      const duty = node.sort === 'duty';
      const group = svg.append('g').attr('transform', 'translate(' + node.x + ',' + node.y + ')');
      group.append('rect').attr('class', duty ? 'node tone-' + node.tone : 'node ' + node.sort + (node.state ? ' ' + node.state : ''))
        .classed('not-yet', !duty && node.id !== 'gate' && !node.since).attr('y', -11).attr('width', box).attr('height', 22).attr('rx', duty ? 2 : 11);
      if (duty) {
        glyph(group, node.tone, 11, 0);
      }
      const label = node.id === 'gate' ? 'gate' + (node.state ? ': ' + node.state : '') : duty ? node.id : node.name;
      group.append('text').attr('class', 'node-name').attr('x', duty ? 22 : box / 2).attr('y', 4)
        .attr('text-anchor', duty ? 'start' : 'middle').text(fit(label, box - (duty ? 24 : 12)));
      tip(group, duty ? node.id + ': ' + node.name + ', ' + words(node.phase)
        : node.name + (node.state ? ' ' + node.state : '') + (node.since ? ', ' + longDay(parse(node.since)) : ''));
    });
  }

  function fit(text, room) {
    const most = Math.floor(room / 6.3);
    return text.length <= most ? text : text.slice(0, Math.max(1, most - 1)) + '…';
  }

  // The longest way to a node from what nothing leads to; the signing first of all.
  function layers(data) {
    const before = d3.group(data.links, l => l.to);
    const depths = new Map();
    const open = new Set();
    function depth(id) {
      if (depths.has(id)) {
        return depths.get(id);
      }
      if (open.has(id)) {
        return 0;
      }
      open.add(id);
      // What only takes a day or a number from another stands beside it where it has a place of its own.
      const all = before.get(id) || [];
      const own = all.filter(l => l.kind !== 'needs');
      const most = d3.max((own.length > 0 ? own : all).map(l => depth(l.from)));
      open.delete(id);
      depths.set(id, id === 'signing' ? 0 : most === undefined ? 1 : most + 1);
      return depths.get(id);
    }
    data.nodes.forEach(n => depth(n.id));
    return depths;
  }

  // The first column in the order of the agreement; what follows from it beside it, no two touching.
  function place(byDepth, links, nodes, top, step) {
    const before = d3.group(links, l => l.to);
    [...byDepth.keys()].sort(d3.ascending).forEach(depth => {
      const column = byDepth.get(depth);
      if (depth === 1) {
        column.forEach((node, i) => {
          node.y = top + i * step;
        });
        return;
      }
      column.forEach(node => {
        const own = (before.get(node.id) || []).filter(l => l.kind !== 'needs');
        node.wish = d3.mean((own.length > 0 ? own : before.get(node.id) || []).map(l => nodes.get(l.from).y).filter(y => y !== undefined)) || top;
      });
      column.sort((a, b) => d3.ascending(a.wish, b.wish));
      // Runs of nodes that wish for the same place stand around it.
      let next = top;
      d3.groups(column, n => Math.round(n.wish)).forEach(([wish, run]) => {
        let y = Math.max(next, wish - (run.length - 1) * step / 2);
        run.forEach(node => {
          node.y = y;
          y += step;
        });
        next = y;
      });
    });
  }

  window.dohaPictures = {timeline: timeline, pace: pace, network: network};
})();
