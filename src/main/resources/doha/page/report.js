// What a report does once it is open: it draws its pictures, again when there is more or less room, and unfolds itself for print.
(function () {
  'use strict';

  const printed = 680;
  const drawings = Array.from(document.querySelectorAll('[data-picture]'), element => ({
    element: element,
    kind: element.dataset.picture,
    data: JSON.parse(document.getElementById(element.dataset.from).textContent)[element.dataset.picture],
    width: 0
  }));
  let printing = false;

  function draw(drawing, options) {
    window.dohaPictures[drawing.kind](drawing.element, drawing.data, options);
  }

  function drawAll() {
    drawings.forEach(drawing => {
      const width = drawing.element.parentElement.clientWidth;
      if (!printing && width > 0 && width !== drawing.width) {
        drawing.width = width;
        draw(drawing, {width: width});
      }
    });
  }

  function unfold() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === 'DETAILS') {
      target.open = true;
    }
  }

  let opened = [];
  window.addEventListener('beforeprint', () => {
    if (printing) {
      return;
    }
    printing = true;
    opened = Array.from(document.querySelectorAll('details:not([open]):not(.alternative)'));
    opened.forEach(details => { details.open = true; });
    drawings.forEach(drawing => draw(drawing, {width: printed, tight: true}));
  });
  window.addEventListener('afterprint', () => {
    printing = false;
    opened.forEach(details => { details.open = false; });
    drawings.forEach(drawing => { drawing.width = 0; });
    drawAll();
  });
  window.addEventListener('resize', drawAll);
  window.addEventListener('hashchange', unfold);
  drawAll();
  unfold();
})();
