/**
 * Lets the scripts of a page begin when a reader turns to a form. Articles are read without them, and forms work
 * without them too: they only make sending one smoother. So nobody waits, and no phone works, for React to go through
 * an article in which nothing can be operated. Next has no such setting; what is taken up here is the form its pages
 * have, and a page of another form goes out as it is.
 */

/** What Next loads: its own files, at once (`async`), or for browsers of old (`noModule`, left alone). */
const scripts = /<script src="(\/_next\/static\/[^"]+)" async=""([^>]*)><\/script>/g
const preloads = /<link rel="preload" as="script"[^>]* href="\/_next\/static\/[^"]+"[^>]*>/g

/**
 * Runs in the browser, at the end of the page: as soon as a form that is to be posted comes near or is used, or the
 * address leads to something that is not on this page, the scripts are put in as Next had them.
 */
export const starter = [
  '(()=>{',
  'const start=()=>{for(const late of document.querySelectorAll("script[data-src]")){',
  'const script=document.createElement("script");',
  'for(const{name,value}of late.attributes)script.setAttribute(name==="data-src"?"src":name,value);',
  'late.replaceWith(script)}};',
  'const near=new IntersectionObserver((seen)=>{if(seen.some((form)=>form.isIntersecting)){near.disconnect();start()}},{rootMargin:"50%"});',
  'for(const form of document.querySelectorAll("form[method=post i]")){near.observe(form);form.addEventListener("focusin",start,{once:true})}',
  'const place=location.hash.slice(1);',
  'if(place&&!document.getElementById(place)&&!document.getElementById(decodeURIComponent(place)))start()',
  '})()',
].join('')

/** The page with its scripts waiting; as it came where it has none, or no end. */
export function startLate(html: string): string {
  const waiting = html.replace(scripts, '<script data-src="$1" async=""$2></script>')
  const end = waiting.lastIndexOf('</body>')
  if (end === -1 || waiting === html) return html
  return `${waiting.slice(0, end).replace(preloads, '')}<script>${starter}</script>${waiting.slice(end)}`
}
