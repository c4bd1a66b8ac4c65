import sharp from 'sharp'

/**
 * An SVG document as JPEG. A little film grain takes the plastic smoothness off the gradients and keeps them
 * from banding in the smaller sizes.
 *
 * @param svg a complete SVG document; its width and height become the picture's
 */
export async function toJpeg(svg: string): Promise<Buffer> {
  const drawing = await sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 0 }).toBuffer()
  const { width, height } = await sharp(drawing).metadata()
  const grain = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 9 },
    },
  })
    .greyscale()
    .png({ compressionLevel: 0 })
    .toBuffer()
  return sharp(drawing)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
}
