/** Colours that stand on Payload's light and dark background alike; a picture in an `img` sees no theme. */
const style = `<style>
.paper{fill:#fff;stroke:#cfd5dc;stroke-width:.4}
.line{fill:#c5ccd5}.ink{fill:#4b5565}.accent{fill:#157a8c}.tint{fill:#d6ecf0}.good{fill:#2f9e5f}.bad{fill:#d0533f}.gold{fill:#e0a526}
.draw{fill:none;stroke:#7c8796;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
</style>`

const uri = (viewBox: string, size: string, content: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" ${size}>${style}${content}</svg>`.replace(
      /\n/g,
      '',
    ),
  )}`

/**
 * A block's pictures for `admin.images`, as data URIs: so they come with the plugin, and no host has to serve a file.
 *
 * @param icon SVG content on 20 × 20, for Lexical's menus and the block's row; strokes of class `draw`
 * @param thumbnail SVG content on 48 × 32, for the drawer of blocks; lies on a sheet of paper from 2,2 to 46,30
 */
export const drawings = (icon: string, thumbnail: string) => ({
  icon: { url: uri('0 0 20 20', 'width="20" height="20"', icon), alt: '' },
  thumbnail: {
    url: uri(
      '0 0 48 32',
      'width="480" height="320"',
      `<rect class="paper" x="2" y="2" width="44" height="28" rx="2"/>${thumbnail}`,
    ),
    // The block's name stands below it.
    alt: '',
  },
})
