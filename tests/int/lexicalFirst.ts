// Node 20 may never end a dynamic import of richtext-lexical, whose modules import each other in circles around one
// that awaits lexical; the process then hangs or exits with code 0. With lexical loaded first, it ends.
import '@payloadcms/richtext-lexical/lexical'
