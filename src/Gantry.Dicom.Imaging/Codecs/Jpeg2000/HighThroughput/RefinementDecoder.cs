using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>The passes after the cleanup pass: significance propagation and magnitude refinement of the bit plane below (ITU-T T.814 §7.4 and §7.5).</summary>
internal sealed class RefinementDecoder
{
    // Each of the 4096 samples takes at most two bits of the one pass and one of the other.
    private const int MaximumBytes = 4096;

    private readonly byte[] _propagation = new byte[MaximumBytes + StuffedBits.Margin];
    private readonly byte[] _refinement = new byte[MaximumBytes + StuffedBits.Margin];

    // Four rows of a column are the bits of a byte, with an empty column before and after.
    private byte[] _stripe = [];
    private byte[] _nextStripe = [];
    private byte[] _known = [];
    private byte[] _knownAbove = [];

    /// <summary>Decodes what is there of the two passes.</summary>
    /// <param name="segment">The segment that both share, the one from its start on, the other from its end backward.</param>
    /// <param name="hasRefinement">Whether there is magnitude refinement; significance propagation always is.</param>
    /// <param name="quads">The quads of the cleanup pass, as <see cref="QuadParser.Parse"/> makes them.</param>
    /// <param name="shape">The block.</param>
    /// <param name="bitPlane">The bit plane of the two passes.</param>
    /// <param name="coefficients">The coefficients of the cleanup pass, which are refined.</param>
    /// <param name="stride">From the start of a row of them to that of the next.</param>
    public void Decode(
        ReadOnlySpan<byte> segment, bool hasRefinement, ReadOnlySpan<uint> quads, in CodeBlockShape shape, int bitPlane, Span<int> coefficients, int stride)
    {
        BitCursor propagation = new(_propagation, StuffedBits.UnpackForward(segment, _propagation, 0));
        BitCursor refinement = hasRefinement ? new BitCursor(_refinement, StuffedBits.UnpackBackward(segment, 0, _refinement)) : default;
        bool isCausal = (shape.Style & CodeBlockStyle.VerticallyCausal) != 0;
        if (_stripe.Length < shape.Width + 2)
        {
            _stripe = new byte[shape.Width + 2];
            _nextStripe = new byte[shape.Width + 2];
            _known = new byte[shape.Width + 2];
            _knownAbove = new byte[shape.Width + 2];
        }

        _knownAbove.AsSpan().Clear();
        ReadStripe(quads, shape, 0, _stripe);
        for (int y = 0; y < shape.Height; y += 4)
        {
            ReadStripe(quads, shape, y + 4, _nextStripe);
            if (hasRefinement)
            {
                Refine(ref refinement, shape.Width, bitPlane, coefficients[(y * stride)..], stride);
            }

            _stripe.CopyTo(_known.AsSpan());
            Propagate(ref propagation, isCausal, shape.Width, Math.Min(4, shape.Height - y), bitPlane, coefficients[(y * stride)..], stride);
            (_known, _knownAbove) = (_knownAbove, _known);
            (_stripe, _nextStripe) = (_nextStripe, _stripe);
        }
    }

    private static void ReadStripe(ReadOnlySpan<uint> quads, in CodeBlockShape shape, int y, Span<byte> stripe)
    {
        stripe.Clear();
        int rowLength = QuadParser.RowLength((shape.Width + 1) / 2);
        for (int half = 0; half < 2 && y + (2 * half) < shape.Height; half++)
        {
            ReadOnlySpan<uint> row = quads.Slice(((y / 2) + half + 1) * rowLength, rowLength);
            for (int x = 0; x < shape.Width; x++)
            {
                stripe[x + 1] |= (byte)(((row[(x / 2) + 1] >> ((x & 1) == 0 ? 4 : 6)) & 3) << (2 * half));
            }
        }
    }

    private void Refine(ref BitCursor bits, int width, int bitPlane, Span<int> coefficients, int stride)
    {
        for (int x = 0; x < width; x++)
        {
            for (int rest = _stripe[x + 1], y = 0; rest != 0; rest >>= 1, y++)
            {
                if ((rest & 1) != 0)
                {
                    // What was the middle of the interval becomes the bit itself, and the bit below the middle.
                    int change = (bits.Read() == 0 ? 2 : 0) ^ 1;
                    coefficients[(y * stride) + x] ^= change << bitPlane;
                }
            }
        }
    }

    private void Propagate(ref BitCursor bits, bool isCausal, int width, int height, int bitPlane, Span<int> coefficients, int stride)
    {
        Span<byte> found = stackalloc byte[4];
        for (int start = 0; start < width; start += 4)
        {
            int end = Math.Min(start + 4, width);
            for (int x = start; x < end; x++)
            {
                found[x - start] = (byte)FindSignificant(ref bits, isCausal, x, height);
            }

            for (int x = start; x < end; x++)
            {
                for (int rest = found[x - start], y = 0; rest != 0; rest >>= 1, y++)
                {
                    if ((rest & 1) != 0)
                    {
                        coefficients[(y * stride) + x] = (3 << bitPlane) | (bits.Read() << 31);
                    }
                }
            }
        }
    }

    // Samples of a column that become significant: only those are coded that are not yet, but have a neighbour that is.
    private int FindSignificant(ref BitCursor bits, bool isCausal, int x, int height)
    {
        int beside = Neighbourhood(x, isCausal) | Neighbourhood(x + 2, isCausal);
        int own = Neighbourhood(x + 1, isCausal);
        int found = 0;
        for (int y = 0; y < height; y++)
        {
            if (((own >> (y + 1)) & 1) == 0 && (((own | beside) >> y) & 7) != 0 && bits.Read() != 0)
            {
                found |= 1 << y;
                own |= 2 << y;
            }
        }

        _known[x + 1] |= (byte)found;
        return found;
    }

    // The row above the stripe, its four rows and the row below.
    private int Neighbourhood(int column, bool isCausal) =>
        (_knownAbove[column] >> 3) | (_known[column] << 1) | (isCausal ? 0 : (_nextStripe[column] & 1) << 5);

    private ref struct BitCursor(ReadOnlySpan<byte> bits, int count)
    {
        private readonly ReadOnlySpan<byte> _bits = bits;
        private int _position;

        public int Read()
        {
            int position = _position < count ? _position++ : count;
            return (BinaryPrimitives.ReadUInt16LittleEndian(_bits[(position >> 3)..]) >> (position & 7)) & 1;
        }
    }
}
